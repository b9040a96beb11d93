import { deref, type Schema } from "./document.ts";
import type { BodyExample, Operation } from "./operations.ts";

/** A body that breaks one rule of the contract, with the place and the rule. */
export type BrokenBody = { title: string; pointer: string; rule: string; body: unknown };
type Edit = { path: string[]; rule: string; value?: unknown };

/** One broken body for each rule that the examples of an operation can break: each place and rule once. */
export function brokenBodies({ operationId, request }: Operation): BrokenBody[] {
	const cases = request.examples.flatMap((example) =>
		editsOf(example.value, request.schema, []).map((edit) => broken(operationId, example, edit)),
	);
	return [...new Map(cases.map((entry) => [entry.title, entry])).values()];
}

function broken(operationId: string, example: BodyExample, { path, rule, value }: Edit): BrokenBody {
	const pointer = path.map((key) => `/${key}`).join("");
	const body = structuredClone(example.value);
	const [last, ...parents] = path.toReversed();
	const parent = parents.reduceRight<object>((node, key) => Reflect.get(node, key), body as object);
	if (last === undefined) throw new Error("an edit needs a place");
	if (value === undefined) Reflect.deleteProperty(parent, last);
	else Reflect.set(parent, last, value);
	return { title: `${operationId} ${pointer} ${rule}`, pointer, rule, body };
}

function editsOf(value: unknown, schema: Schema, path: string[]): Edit[] {
	const parts = flatten(schema);
	const here = path.length > 0 ? parts.flatMap((part) => scalarEdits(part, path)) : [];
	if (Array.isArray(value)) {
		const items = parts.find((part) => part.items)?.items ?? {};
		return [...here, ...value.flatMap((entry, index) => editsOf(entry, items, [...path, String(index)]))];
	}
	if (typeof value !== "object" || value === null) return here;
	const members = Object.entries(value).flatMap(([key, member]) => {
		const property = parts.map((part) => part.properties?.[key]).find((found) => found !== undefined);
		return property ? editsOf(member, property, [...path, key]) : [];
	});
	return [...here, ...parts.flatMap((part) => removals(part, value, path)), ...members];
}

function removals({ required = [], dependentRequired = {} }: Schema, value: object, path: string[]): Edit[] {
	const dependent = Object.entries(dependentRequired).filter(([key]) => key in value);
	return [
		...required.map((key) => ({ path: [...path, key], rule: "required" })),
		...dependent.flatMap(([, keys]) => keys.map((key) => ({ path: [...path, key], rule: "dependentRequired" }))),
	];
}

function scalarEdits({ type, enum: values, pattern, format }: Schema, path: string[]): Edit[] {
	const types = [type ?? []].flat();
	const edits: Edit[] = [];
	if (types.length > 0) edits.push({ path, rule: "type", value: types.includes("array") ? true : [] });
	if (values) edits.push({ path, rule: "enum", value: "NO_SUCH_VALUE" });
	if (pattern) edits.push({ path, rule: "pattern", value: "no match" });
	if (format && types.includes("string")) edits.push({ path, rule: "format", value: "no such format" });
	return edits;
}

function flatten(schema: Schema): Schema[] {
	const own = deref<Schema>(schema.$ref === undefined ? schema : { $ref: schema.$ref });
	return [own, ...(own.allOf ?? []).flatMap(flatten)];
}
