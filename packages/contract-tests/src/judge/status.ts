import { canEnd, type DocumentedResponse, isSuccess, type Operation } from "@forter-orders/spec";

// What HTTP says of a request that cannot be understood, in the order of preference.
const REFUSALS = ["400", "422"];

const isOther = (status: string) => canEnd(status) && /^3|^default$/.test(status);
const KINDS = [isSuccess, isOther, canEnd];

/** The responses to a request that keeps the contract: those of a success, as far as an operation has some. */
export function successResponses({ responses }: Operation): readonly DocumentedResponse[] {
	const kinds = KINDS.map((kind) => responses.filter(({ status }) => kind(status)));
	return kinds.find((some) => some.length > 0) ?? [];
}

/** The statuses with which an operation answers a request that keeps the contract. */
export function successStatuses(operation: Operation): string[] {
	const statuses = successResponses(operation).map(({ status }) => status);
	return statuses.length > 0 ? statuses : ["2XX"];
}

/** The statuses by which an operation refuses a request that breaks the contract. */
export function refusalStatuses({ responses }: Operation): string[] {
	const named = REFUSALS.filter((status) => responses.some((response) => response.status === status));
	return named.length > 0 ? named : ["4XX"];
}
