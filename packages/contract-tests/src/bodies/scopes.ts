import {
	type Media,
	mayAnswerWithBody,
	mayAskWithBody,
	type Operation,
	sampleFor,
	valueJudgeOf,
} from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";
import type { BodyScope } from "../model/cell-id.ts";
import { createPlaceFinder, type PlaceFinder } from "./places.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

/** A JSON body of the contract, with the workshop for its schema. */
export interface ScopedBody extends BodyScope {
	readonly media: Media;
	readonly workshop: Workshop;
}

const opened = new WeakMap<Contract, ScopedBody[]>();

/** The JSON bodies of all operations, requests first; made once for each contract. */
export function scopedBodies(contract: Contract): ScopedBody[] {
	const known = opened.get(contract) ?? openAll(contract);
	opened.set(contract, known);
	return known;
}

function openAll(contract: Contract): ScopedBody[] {
	const bodies = contract.operations.flatMap((operation) => bodiesOf(contract, operation));
	const finder = createPlaceFinder(
		contract.spec,
		bodies.map(({ side, schema }) => ({ direction: side, schema })),
	);
	return bodies.map((body) => {
		let workshop: Workshop | undefined;
		return {
			...body,
			get workshop() {
				workshop ??= open(contract, body, finder);
				return workshop;
			},
		};
	});
}

type Bare = Omit<ScopedBody, "workshop">;

function open(contract: Contract, { side, schema, media }: Bare, finder: PlaceFinder): Workshop {
	const places = finder.placesOf(side, schema);
	const values = [...media.examples.map(({ value }) => value), sampleFor(contract.spec, side, schema).value];
	return openWorkshop({ contract, direction: side, schema, places, values });
}

function bodiesOf(contract: Contract, operation: Operation): Bare[] {
	const request = (mayAskWithBody(operation) ? (operation.body?.media ?? []) : []).flatMap((media) =>
		scoped(contract, operation, "request", "body", media),
	);
	const responses = operation.responses
		.filter(({ status }) => mayAnswerWithBody(operation, Number(status)))
		.flatMap(({ status, media: all }) =>
			all.flatMap((media) => scoped(contract, operation, "response", status, media)),
		);
	return [...request, ...responses];
}

function scoped(
	{ spec }: Contract,
	operation: Operation,
	side: BodyScope["side"],
	scope: string,
	media: Media,
): Bare[] {
	const { schema } = media;
	// A schema that cannot be used judges nothing.
	if (schema === undefined || media.kind !== "json" || valueJudgeOf(spec, side).fault(schema)) return [];
	return [{ operation, side, scope, schema, media }];
}
