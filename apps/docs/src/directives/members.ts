import { operationsOf, requestExamples } from "../content/operations.ts";
import { meaningOf, objectAt, objectsIn, valueAt } from "../content/read.ts";
import { code, markdownTable } from "../content/table.ts";
import type { JsonObject } from "../json.ts";
import type { Directive } from "./directive.ts";

/** `{{members Schema name …}}`: the members named, what each is and how sure that is. */
export const members: Directive = ({ document }, schema = "", ...names) => {
	const rows = names.map((name) => {
		const node = memberOf(document, schema, name);
		return [code(name), meaningOf(node), String(node["x-confidence"] ?? "high")];
	});
	return markdownTable(["Member", "What it is", "Confidence"], rows);
};

/** `{{means-of-payment name …}}`: the same for entries of `payment`, with an example of the contract that has each. */
export const meansOfPayment: Directive = ({ document }, ...names) => {
	const rows = names.map((name) => {
		const node = memberOf(document, "Payment", name);
		const confidence = node["x-confidence"];
		const doubt = confidence === undefined ? "" : ` Confidence: ${confidence}.`;
		return [code(name), `${meaningOf(node)}${doubt}`, exampleWith(document, name)];
	});
	return markdownTable(["Member", "Means of payment", "Example"], rows);
};

function memberOf(document: JsonObject, schema: string, name: string): JsonObject {
	const { properties } = objectAt(document, "components", "schemas", schema);
	const found = objectsIn(document, properties).find(([key]) => key === name)?.[1];
	if (found) return found;
	throw new Error(`${schema} has no member "${name}".`);
}

function exampleWith(document: JsonObject, name: string): string {
	for (const operation of operationsOf(document)) {
		for (const [example, { value }] of requestExamples(document, operation)) {
			const payment = valueAt(document, value, "payment");
			const uses = Array.isArray(payment) && payment.some((entry) => valueAt(document, entry, name) !== undefined);
			if (uses) return `[${code(example)}](operation:${operation.id})`;
		}
	}
	return "none";
}
