import { basename } from "node:path";
import { isObject } from "@forter-orders/spec/structure";
import { type Context, follow, type Rule } from "../redocly.ts";
import { isCondition, isScalar, typesOf } from "../schemas.ts";

const TIME = /^(?:time|date|created|start)|(?:Time|Date|Created|Start)/;
const DATE = /^date|(?:Date|Birth|Expiration)$|birthDate/;
const MONEY = /(?:^(?:amount|price|sum|cost|fee|tip|total)|(?:Amount|Price|Sum|Cost|Fee|Tip|Total))(?:USD)?$/;

type Property = { name: string; schema: Record<string, unknown>; text: string; isAmount: boolean };

/** Every time, date and amount says in which unit it is. */
export const units: Rule = () => ({
	SchemaProperties: {
		enter(properties, ctx) {
			if (isCondition(ctx.location)) return;
			for (const [name, written] of Object.entries(properties)) {
				const property = isObject(written) && read(ctx, name, written);
				if (!property) continue;
				for (const message of [faultOfTime(property), faultOfDate(property), faultOfMoney(property)])
					if (message) ctx.report({ message, location: ctx.location.child(name).key() });
			}
		},
	},
});

function read(ctx: Context, name: string, written: Record<string, unknown>): Property | undefined {
	const { node, location } = follow(ctx, { node: written, location: ctx.location.child(name) });
	if (!isObject(node)) return undefined;
	const text = String(written.description ?? node.description);
	const isAmount = "$ref" in written && basename(location.source.absoluteRef) === "Amount.yaml";
	return { name, schema: node, text, isAmount };
}

function faultOfTime({ name, schema, text }: Property): string | undefined {
	const types = typesOf(schema);
	const isTime = schema.format === "int64" || TIME.test(name);
	if (!isTime || !(types.includes("integer") || types.includes("number"))) return undefined;
	if (types.includes("string"))
		return /as text or as a number/.test(text) ? undefined : 'The description does not say "as text or as a number".';
	return /\bepoch (?:milli)?seconds\b/.test(text)
		? undefined
		: 'The description names no unit; "epoch seconds" or "epoch milliseconds" is expected.';
}

function faultOfDate({ name, schema, text }: Property): string | undefined {
	const isDate = schema.format === "date" || (DATE.test(name) && schema.type === "string");
	if (!isDate || /YYYY-MM-DD|notation is not known/.test(text)) return undefined;
	return 'The description does not say how the date is written; "as YYYY-MM-DD" is expected.';
}

function faultOfMoney({ name, schema, text, isAmount }: Property): string | undefined {
	if (isAmount || !MONEY.test(name)) return undefined;
	if (!isScalar(schema)) return "Money is expected to be an Amount.";
	return /currency|US dollars/.test(text) ? undefined : "Money is expected to be an Amount or to name its currency.";
}
