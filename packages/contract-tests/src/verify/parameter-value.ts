import type { Contract } from "../contract/contract.ts";
import { alternativesOf } from "../schema/parts.ts";

/** A parameter travels as text; where its schema wants a number or a boolean, the text is read as one if it is one. */
export function parameterValue({ document }: Pick<Contract, "document">, schema: string, text: string): unknown {
	const types = new Set(
		alternativesOf(document, [schema]).flatMap((parts) => parts.flatMap((part) => part.schema.type)),
	);
	if (types.has("string") || types.has(undefined)) return text;
	const isNumber = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text);
	if (isNumber && (types.has("number") || types.has("integer"))) return Number(text);
	if (types.has("boolean") && (text === "true" || text === "false")) return text === "true";
	return text;
}
