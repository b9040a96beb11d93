import { isObject, type JsonObject } from "@forter-orders/spec";

/** Adds a note to the description of an object of the contract. */
export function addNote(node: JsonObject, note: string): JsonObject {
	const { description } = node;
	return { ...node, description: typeof description === "string" ? `${description}\n\n${note}` : note };
}

/** Says of a schema or a parameter that its list of known values is open; names them where Redoc has no table. */
export function openListNote(node: JsonObject): string | undefined {
	// Redoc shows the description of a parameter in place of its schema's.
	const schema = "in" in node && isObject(node.schema) ? node.schema : node;
	const known = schema["x-extensible-enum"];
	if (!Array.isArray(known)) return undefined;
	if (isObject(schema["x-enumDescriptions"])) return "The list of values is open.";
	return `Known values, the list is open: ${known.map((value) => `\`${value}\``).join(", ")}.`;
}

/** Says what to do with an error response, or when an operation brings no usable answer. */
export function adviceNote(node: JsonObject): string | undefined {
	const advice = node["x-advice"];
	if (!isObject(advice) || typeof advice.description !== "string") return undefined;
	const occasion = "operationId" in node ? "When no usable answer arrives" : "What to do";
	return `**${occasion}:** ${advice.description}`;
}

/** Says how often and after which statuses an operation may be sent again. */
export function retryNote(operation: JsonObject): string | undefined {
	const retry = operation["x-retry"];
	if (!isObject(retry) || !Array.isArray(retry.statuses)) return undefined;
	const { maxAttempts, maxDelayMs, statuses } = retry;
	return `**Retries:** at most ${maxAttempts} attempts, at most ${maxDelayMs} ms apart, after ${statuses.join(", ")}.`;
}

/** Says how sure the contract is of a part that is not of high confidence, and what to do about it. */
export function confidenceNote(node: JsonObject): string | undefined {
	const level = node["x-confidence"];
	if (typeof level !== "string") return undefined;
	return `**Confidence: ${level}.** Confirm it with Forter before you rely on it.`;
}
