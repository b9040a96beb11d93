import { deref, partsOf, type Schema } from "./validate-bodies.ts";

/** A body with one thing wrong: where, and the rule that it breaks. */
export type Broken = { title: string; pointer: string; rule: string; body: unknown };
type Edit = { path: string[]; rule: string; value?: unknown };

/** One broken body for each rule that a body can break at each of its places. */
export function brokenBodies(body: unknown, schema: Schema): Broken[] {
	return editsOf(body, schema, []).map(({ path, rule, value }) => {
		const copy = structuredClone(body);
		const pointer = path.map((key) => `/${key}`).join("");
		const parent = path.slice(0, -1).reduce((node, key) => Reflect.get(node, key), copy as object);
		const key = path.at(-1) ?? "";
		if (value === undefined) Reflect.deleteProperty(parent, key);
		else Reflect.set(parent, key, value);
		return {
			title: `${rule} at ${pointer}${value === undefined ? "" : ` by ${JSON.stringify(value)}`}`,
			pointer,
			rule,
			body: copy,
		};
	});
}

function editsOf(value: unknown, schema: Schema, path: string[]): Edit[] {
	const parts = partsOf(schema);
	// The schemas that one is all of may have the same type: what breaks it is one edit.
	const here = new Map(
		(path.length > 0 ? parts : []).flatMap((part) => edits(part, path)).map((edit) => [JSON.stringify(edit), edit]),
	);
	if (Array.isArray(value)) {
		const items = parts.find((part) => part.items)?.items ?? {};
		return [...here.values(), ...value.flatMap((entry, index) => editsOf(entry, items, [...path, String(index)]))];
	}
	if (typeof value !== "object" || value === null) return [...here.values()];
	const branches = parts.flatMap((part) => [part, ...(part.anyOf ?? []).flatMap(partsOf)]);
	const members = Object.entries(value).flatMap(([key, member]) => {
		const property = branches.map(({ properties }) => properties?.[key]).find((found) => found !== undefined);
		return property ? editsOf(member, property, [...path, key]) : [];
	});
	return [...here.values(), ...branches.flatMap((part) => removals(part, value, path)), ...members];
}

function removals({ required = [], dependentRequired = {}, ...schema }: Schema, value: object, path: string[]): Edit[] {
	const branch = schema.if && !meets(value, schema.if) ? (schema.else?.required ?? []) : [];
	const dependent = Object.entries(dependentRequired).flatMap(([key, keys]) => (key in value ? keys : []));
	return [
		...[...required, ...branch].map((key) => ({ path: [...path, key], rule: "required" })),
		...dependent.map((key) => ({ path: [...path, key], rule: "dependentRequired" })),
	];
}

function meets(value: object, condition: Schema): boolean {
	const properties = Object.entries(condition.properties ?? {});
	return properties.every(([key, property]) => property.enum?.includes(Reflect.get(value, key)));
}

function edits({ enum: values, pattern, minLength, anyOf = [], ...schema }: Schema, path: string[]): Edit[] {
	const parts = [schema, ...anyOf.map(deref)];
	const types = parts.flatMap(({ type = [] }) => type);
	const found: Edit[] = [];
	const wrong = [null, true, [], {}, "text", 1.5].filter((value) => !types.some((type) => isOf(type, value)));
	if (types.length > 0) found.push(...wrong.map((value) => ({ path, rule: "type", value })));
	if (values) found.push({ path, rule: "enum", value: "NO_SUCH_VALUE" });
	if (pattern) found.push({ path, rule: "pattern", value: "no match" });
	if (minLength) found.push({ path, rule: "minLength", value: "" });
	const formats = parts.filter(({ format, type }) => format && [type].flat().includes("string"));
	if (formats.length > 0) found.push({ path, rule: "format", value: "no such format" });
	return found;
}

function isOf(type: string, value: unknown): boolean {
	if (type === "null") return value === null;
	if (type === "array") return Array.isArray(value);
	if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
	return type === "integer" ? Number.isInteger(value) : typeof value === type;
}
