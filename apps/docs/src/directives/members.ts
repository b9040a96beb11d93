import { isObject, type JsonObject, listOf, memberOf, openSpec } from "@forter-orders/spec";
import { examplesOf } from "../content/operations.ts";
import { meaningOf } from "../content/read.ts";
import { code, markdownTable } from "../content/table.ts";
import { componentMember } from "../reference/schema.ts";
import type { Directive } from "./directive.ts";

/** `{{members Schema name …}}`: the members named, what each is and how sure that is. */
export const members: Directive = ({ document }, schema = "", ...names) => {
	const rows = names.map((name) => {
		const node = componentMember(document, schema, name);
		return [code(name), meaningOf(node), String(node["x-confidence"] ?? "high")];
	});
	return markdownTable(["Member", "What it is", "Confidence"], rows);
};

/** `{{means-of-payment name …}}`: the same for entries of `payment`, with an example of the contract that has each. */
export const meansOfPayment: Directive = ({ document }, ...names) => {
	const rows = names.map((name) => {
		const node = componentMember(document, "Payment", name);
		const confidence = node["x-confidence"];
		const doubt = confidence === undefined ? "" : ` Confidence: ${confidence}.`;
		return [code(name), `${meaningOf(node)}${doubt}`, exampleWith(document, name)];
	});
	return markdownTable(["Member", "Means of payment", "Example"], rows);
};

function exampleWith(document: JsonObject, name: string): string {
	for (const { operationId, body } of openSpec(document).operations) {
		for (const example of examplesOf(document, body)) {
			const payment = listOf(memberOf(example.value, "payment"));
			if (payment.some((entry) => isObject(entry) && Object.hasOwn(entry, name))) {
				return `[${code(example.name)}](operation:${operationId})`;
			}
		}
	}
	return "none";
}
