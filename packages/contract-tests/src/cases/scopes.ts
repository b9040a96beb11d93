import type { Contract, Media, Operation } from "../contract/contract.ts";
import type { BodyScope } from "../coverage/cell-id.ts";
import { matchesJson } from "../judge/media-type.ts";
import { openWorkshop, type Workshop } from "../schema/carrier.ts";

/** A JSON body of the contract, with the workshop for its schema. */
export interface ScopedBody extends BodyScope {
	readonly media: Media;
	readonly workshop: Workshop;
}

const opened = new WeakMap<Contract, ScopedBody[]>();

/** The JSON bodies of all operations, requests first; made once for each contract. */
export function scopedBodies(contract: Contract): ScopedBody[] {
	const known = opened.get(contract) ?? contract.operations.flatMap((operation) => bodiesOf(contract, operation));
	opened.set(contract, known);
	return known;
}

function bodiesOf(contract: Contract, operation: Operation): ScopedBody[] {
	const request = (operation.body?.media ?? []).flatMap((media) =>
		scoped(contract, operation, "request", "body", media),
	);
	const responses = operation.responses.flatMap(({ status, media: all }) =>
		all.flatMap((media) => scoped(contract, operation, "response", status, media)),
	);
	return [...request, ...responses];
}

function scoped(
	contract: Contract,
	operation: Operation,
	side: BodyScope["side"],
	scope: string,
	media: Media,
): ScopedBody[] {
	const { schema, mediaType, examples } = media;
	if (schema === undefined || !matchesJson(mediaType)) return [];
	let workshop: Workshop | undefined;
	return [
		{
			operation,
			side,
			scope,
			schema,
			media,
			get workshop() {
				workshop ??= openWorkshop(
					contract,
					schema,
					examples.map(({ value }) => value),
				);
				return workshop;
			},
		},
	];
}
