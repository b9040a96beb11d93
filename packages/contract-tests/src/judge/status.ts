import type { DocumentedResponse, Operation } from "../contract/contract.ts";

/** Whether a status is meant by a pattern: a status, a range such as `4XX`, or `default`. */
export function matchesStatus(pattern: string, status: number): boolean {
	if (pattern === "default" || pattern === String(status)) return true;
	return /^\dXX$/i.test(pattern) && pattern[0] === String(status)[0];
}

/** The documented response that a status belongs to: the status itself, then its range, then the default. */
export function responseFor({ responses }: Operation, status: number): DocumentedResponse | undefined {
	const exact = responses.find((response) => response.status === String(status));
	const range = responses.find((response) => response.status !== "default" && matchesStatus(response.status, status));
	return exact ?? range ?? responses.find((response) => response.status === "default");
}

// What HTTP says of a request that cannot be understood, in the order of preference.
const REFUSALS = ["400", "422"];

/** The statuses of an operation that mean success. */
export function successStatuses({ responses }: Operation): string[] {
	const own = responses.map(({ status }) => status).filter((status) => /^2/.test(status));
	return own.length > 0 ? own : responses.filter(({ status }) => status === "default").map(({ status }) => status);
}

/** The statuses by which an operation refuses a request that breaks the contract. */
export function refusalStatuses({ responses }: Operation): string[] {
	const named = REFUSALS.filter((status) => responses.some((response) => response.status === status));
	return named.length > 0 ? named : ["4XX"];
}
