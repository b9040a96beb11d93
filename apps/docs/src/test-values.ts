import type { JsonObject } from "@forter-orders/spec";
import { mapNodes } from "./map-nodes.ts";
import { addNote } from "./notes.ts";

/** A value of `scenarios.yaml` that gives a certain response. */
export type Trigger = {
	operationId: string;
	pointer: string;
	value: string;
	status: number;
	example: string;
	/** How well the trigger is attested; absent where only the mock knows it. */
	confidence?: string;
	only?: "mock";
	note?: string;
};

/** Says at each operation which test values give which response. */
export function withTestValues(contract: JsonObject, triggers: readonly Trigger[]): JsonObject {
	return mapNodes(contract, (node) => {
		const own = triggers.filter(({ operationId }) => operationId === node.operationId);
		return own.length === 0 ? node : addNote(node, list(own));
	});
}

function list(triggers: readonly Trigger[]): string {
	const places = Map.groupBy(triggers, ({ pointer }) => pointer);
	const groups = [...places].map(([pointer, own]) => [`At \`${pointer}\`:`, "", ...own.map(item)].join("\n"));
	const where = triggers.every(({ only }) => only === "mock") ? "the mock" : "a test site and for the mock";
	return [`**Test values** for ${where}; the first that matches decides.`, ...groups].join("\n\n");
}

function item({ value, status, example, confidence, only, note }: Trigger): string {
	const doubt = only === "mock" ? ", in the mock only" : confidence === "high" ? "" : `, ${confidence} confidence`;
	return `- \`${value}\` gives ${status} \`${example}\`${doubt}.${note === undefined ? "" : ` ${note}`}`;
}
