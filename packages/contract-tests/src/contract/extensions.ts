import { type DocumentedResponse, listOf, type Operation, objectOf, textOf } from "@forter-orders/spec";

/** How often and when a client sends a request again, from `x-retry`. */
export interface Retry {
	readonly maxAttempts: number;
	readonly statuses: readonly unknown[];
}

/** What `x-retry` of an operation says; a single attempt where it says nothing. */
export function retryOf({ node }: Operation): Retry {
	const { maxAttempts, statuses } = objectOf(node["x-retry"]);
	return typeof maxAttempts === "number"
		? { maxAttempts, statuses: listOf(statuses) }
		: { maxAttempts: 1, statuses: [] };
}

/** The action that `x-advice` gives: of a response, or of an operation for when no usable answer arrives. */
export function adviceOf({ node }: Operation | DocumentedResponse): string | undefined {
	return textOf(objectOf(node["x-advice"]).action);
}

/** The labels of the code samples of an operation. */
export function sampleLabels({ node }: Operation): string[] {
	return listOf(node["x-codeSamples"]).map((sample) => textOf(objectOf(sample).label) ?? "sample");
}
