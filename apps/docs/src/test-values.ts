import { isJsonObject, type Json, type JsonObject } from "./json.ts";
import { addNote } from "./notes.ts";

/** A value of `scenarios.yaml` that gives a certain response. */
export type Trigger = {
	operationId: string;
	pointer: string;
	value: string;
	status: number;
	example: string;
	confidence: string;
};

/** Adds a table to each operation: which test values give which response. */
export function withTestValues(contract: JsonObject, triggers: readonly Trigger[]): JsonObject {
	const { paths } = contract;
	if (!isJsonObject(paths)) return contract;
	const withTables = (path: JsonObject) => mapValues(path, (operation) => noted(operation, triggers));
	return { ...contract, paths: mapValues(paths, withTables) };
}

function noted(operation: JsonObject, triggers: readonly Trigger[]): JsonObject {
	const own = triggers.filter(({ operationId }) => operationId === operation.operationId);
	return own.length === 0 ? operation : addNote(operation, table(own));
}

function table(triggers: readonly Trigger[]): string {
	const rows = triggers.map(
		({ pointer, value, status, example, confidence }) =>
			`| \`${pointer}\` | \`${value}\` | ${status} \`${example}\` | ${confidence} |`,
	);
	const head = ["| Place | Test value | Answer | Confidence |", "|---|---|---|---|"];
	return [
		"**Test values**, for a test site and for the mock; the first that matches decides:",
		"",
		...head,
		...rows,
	].join("\n");
}

function mapValues(object: JsonObject, change: (value: JsonObject) => JsonObject): JsonObject {
	const entries = Object.entries(object).map(([key, value]): [string, Json] => [
		key,
		isJsonObject(value) ? change(value) : value,
	]);
	return Object.fromEntries(entries);
}
