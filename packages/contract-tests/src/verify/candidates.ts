import type { Direction, Media, Operation } from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";
import { InputError } from "./input-error.ts";

/** A body with a schema. */
export type DescribedMedia = Media & Required<Pick<Media, "schema">>;

/** A body that the contract describes. */
export interface Candidate {
	readonly operation: Operation;
	readonly side: Direction;
	/** Of a response: a status, a range such as `4XX`, or `default`. */
	readonly status?: string;
	readonly media: DescribedMedia;
}

/** What the caller says of a payload. */
export interface Choice {
	readonly operationId?: string;
	readonly side?: Direction;
	/** Status of the response that the payload is the body of. */
	readonly status?: string;
}

/** The bodies of the contract that a choice leaves, each schema of a side once, in the contract's order. */
export function candidatesOf(contract: Contract, choice: Choice): Candidate[] {
	const { operationId, side, status } = choice;
	const known = contract.operations.map((operation) => operation.operationId);
	if (operationId !== undefined && !known.includes(operationId)) {
		throw new InputError(`the contract has no operation ${operationId}; it has ${known.join(", ")}`);
	}
	const all = contract.operations
		.filter((operation) => operationId === undefined || operation.operationId === operationId)
		.flatMap((operation) => [...requestsOf(operation), ...responsesOf(operation)])
		.filter((candidate) => side === undefined || candidate.side === side)
		.filter((candidate) => status === undefined || candidate.status === status);
	if (all.length === 0) throw new InputError(`the contract has no ${describeChoice(choice)} with a body`);
	return withoutRepeats(contract, all);
}

function requestsOf(operation: Operation): Candidate[] {
	return described(operation.body?.media).map((media) => ({ operation, side: "request", media }));
}

function responsesOf(operation: Operation): Candidate[] {
	return operation.responses.flatMap(({ status, media: all }) =>
		described(all).map((media): Candidate => ({ operation, side: "response", status, media })),
	);
}

function described(media: readonly Media[] = []): DescribedMedia[] {
	return media.flatMap(({ schema, ...rest }) => (schema === undefined ? [] : [{ ...rest, schema }]));
}

/** Several statuses share the schema of an error; trying it once is enough. */
function withoutRepeats({ spec }: Contract, candidates: readonly Candidate[]): Candidate[] {
	const first = new Map<string, Candidate>();
	for (const candidate of candidates) {
		const key = `${candidate.side} ${spec.references.follow(candidate.media.schema).pointer}`;
		if (!first.has(key)) first.set(key, candidate);
	}
	return [...first.values()];
}

function describeChoice({ operationId, side, status }: Choice): string {
	const words = [side ?? "request or response", operationId && `of ${operationId}`, status && `with status ${status}`];
	return words.filter(Boolean).join(" ");
}

/** A candidate in words, such as `the response 200 of V3Order`. */
export function candidateName({ operation, side, status }: Candidate): string {
	return `the ${side}${status === undefined ? "" : ` ${status}`} of ${operation.operationId}`;
}
