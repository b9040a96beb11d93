import { isObject } from "@forter-orders/spec";
import { operationOf } from "../content/operations.ts";
import { code, markdownTable } from "../content/table.ts";
import { type ShownTrigger, triggersOf } from "../content/triggers.ts";
import type { Directive } from "./directive.ts";

/** `{{triggers Operation}}`: each test value of an operation and what it gives, one table a place in the request. */
export const triggers: Directive = (context, id = "") => {
	const operation = operationOf(context.document, id);
	const own = triggersOf(context.scenarios).filter(({ operationId }) => operationId === operation.operationId);
	const places = Map.groupBy(own, placeOf);
	return [...places].map(([place, rows]) => `${place}:\n\n${tableOf(rows)}`).join("\n\n");
};

function placeOf({ pointer, when }: ShownTrigger): string {
	return when ? `${code(pointer)}, with ${code(when.value)} at ${code(when.pointer)}` : code(pointer);
}

function tableOf(rows: readonly ShownTrigger[]): string {
	return markdownTable(
		["Value", "Answer", "Where"],
		rows.map((trigger) => [code(trigger.value), answerOf(trigger), whereOf(trigger)]),
	);
}

function answerOf({ gives, note }: ShownTrigger): string {
	const promised = leaves(gives ?? {})
		.map(code)
		.join(" and ");
	return note === undefined ? promised : `${promised}. ${note}`;
}

function leaves(value: unknown): string[] {
	return isObject(value) ? Object.values(value).flatMap(leaves) : [String(value)];
}

function whereOf({ only, confidence }: ShownTrigger): string {
	if (only === "mock") return "mock";
	return confidence === "high" ? "sandbox, mock" : `sandbox (confidence: ${confidence}), mock`;
}
