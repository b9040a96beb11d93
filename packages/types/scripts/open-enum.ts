import type { SchemaObject } from "openapi-typescript";
import ts from "typescript";

/**
 * The type of a string whose known values may grow: `"A" | "B" | (string & {})`.
 * Returns `undefined` for every other schema, which leaves it to openapi-typescript.
 */
export function openEnumType(schema: SchemaObject): ts.TypeNode | undefined {
	const known: unknown = Reflect.get(schema, "x-extensible-enum");
	if (known === undefined) return undefined;
	if (schema.type !== "string" || !isStringList(known)) {
		throw new Error(
			`x-extensible-enum: expected a schema of type string and a list of strings, got ${JSON.stringify(schema)}`,
		);
	}
	const { factory } = ts;
	const literals = known.map((value) => factory.createLiteralTypeNode(factory.createStringLiteral(value)));
	return factory.createUnionTypeNode([...literals, anyOtherString()]);
}

// `string & {}` keeps the literals in an editor's completions; plain `string` would swallow them.
function anyOtherString(): ts.TypeNode {
	const { factory } = ts;
	const text = factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword);
	return factory.createParenthesizedType(factory.createIntersectionTypeNode([text, factory.createTypeLiteralNode([])]));
}

function isStringList(value: unknown): value is string[] {
	return Array.isArray(value) && value.length > 0 && value.every((entry) => typeof entry === "string");
}
