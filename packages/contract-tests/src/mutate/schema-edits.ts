import { isObject, type JsonObject, listOf, objectOf } from "@forter-orders/spec";
import { without } from "./patch.ts";

/** One fault in one schema. */
export interface SchemaEdit {
	readonly operator: string;
	/** What of the schema was changed. */
	readonly detail: string;
	readonly schema: JsonObject;
	/** Values at the schema's place that may tell the two apart, from a value that is right there. */
	readonly probes?: (sample: unknown) => readonly unknown[];
}

/** Every fault that can be seeded into one schema. */
export function schemaEdits(schema: JsonObject): SchemaEdit[] {
	return [memberEdits, typeEdits, valueEdits, boundEdits, shapeEdits].flatMap((edits) => edits(schema));
}

const OTHER_TYPE: Readonly<Record<string, string>> = {
	string: "integer",
	integer: "string",
	number: "string",
	boolean: "string",
	array: "object",
	object: "array",
};

function memberEdits(schema: JsonObject): SchemaEdit[] {
	const required = listOf(schema.required).map(String);
	const properties = objectOf(schema.properties);
	const lacking = (name: string) => (sample: unknown) => [without(objectOf(sample), name)];
	return [
		...required.map((name) => ({
			operator: "drop required",
			detail: name,
			schema: { ...schema, required: required.filter((other) => other !== name) },
			probes: lacking(name),
		})),
		...Object.keys(properties).flatMap((name): SchemaEdit[] => {
			const rest = without(properties, name);
			const wrong = (sample: unknown) => WRONG_VALUES.map((value) => ({ ...objectOf(sample), [name]: value }));
			const gone = { ...schema, properties: rest };
			const renamed = { ...schema, properties: { ...rest, [`${name}X`]: properties[name] } };
			return [
				{ operator: "drop property", detail: name, schema: gone, probes: wrong },
				{ operator: "rename property", detail: name, schema: renamed, probes: wrong },
				...(required.includes(name)
					? []
					: [
							{
								operator: "add required",
								detail: name,
								schema: { ...schema, required: [...required, name] },
								probes: lacking(name),
							},
						]),
			];
		}),
		...(isObject(schema.dependentRequired)
			? [
					{
						operator: "drop dependentRequired",
						detail: "",
						schema: without(schema, "dependentRequired"),
						probes: pairs,
					},
				]
			: []),
	];
}

/** The members less one, and each alone. */
function pairs(sample: unknown): unknown[] {
	return Object.entries(objectOf(sample)).flatMap(([name, value]) => [
		without(objectOf(sample), name),
		{ [name]: value },
	]);
}

const WRONG_VALUES: readonly unknown[] = [{}, [], "text", 1, true, null, { a: 1 }, [1]];

function typeEdits(schema: JsonObject): SchemaEdit[] {
	if (schema.type === undefined) return [];
	const types = [schema.type].flat().map(String);
	const [first = "string"] = types;
	const edit = (operator: string, type: unknown, detail = types.join(" or ")): SchemaEdit => ({
		operator,
		detail,
		schema: type === undefined ? without(schema, "type") : { ...schema, type },
		probes: () => WRONG_VALUES,
	});
	return [
		edit("drop type", undefined),
		edit("change type", OTHER_TYPE[first] ?? "boolean"),
		...nullEdits(types, edit),
		...(types.includes("integer") ? [edit("integer to number", swap(types, "integer", "number"))] : []),
		...(types.includes("number") ? [edit("number to integer", swap(types, "number", "integer"))] : []),
	].map((one) => ({ ...one, probes: () => [...WRONG_VALUES, 1.5, 7] }));
}

function nullEdits(types: readonly string[], edit: (operator: string, type: unknown) => SchemaEdit): SchemaEdit[] {
	if (!types.includes("null")) return [edit("allow null", [...types, "null"])];
	const others = types.filter((type) => type !== "null");
	return others.length > 0 ? [edit("forbid null", others)] : [];
}

function swap(types: readonly string[], from: string, to: string): string[] {
	return types.map((type) => (type === from ? to : type));
}

function valueEdits(schema: JsonObject): SchemaEdit[] {
	const closed = listOf(schema.enum);
	const open = listOf(schema["x-extensible-enum"]);
	const novel = "SEEDED_VALUE";
	const probes = () => [...closed, ...open, novel, "NOT_LISTED"];
	const edits: SchemaEdit[] = closed.map((value) => ({
		operator: "drop enum value",
		detail: String(value),
		schema: { ...schema, enum: closed.filter((other) => other !== value) },
		probes,
	}));
	if (closed.length > 0) edits.push({ operator: "drop enum", detail: "", schema: without(schema, "enum"), probes });
	for (const value of closed.filter((one) => typeof one === "string").slice(0, 1)) {
		const changed = closed.map((other) => (other === value ? String(value).toLowerCase() : other));
		const same = String(value).toLowerCase() === value;
		const schemaOf = {
			...schema,
			enum: same ? closed.map((other) => (other === value ? `${value}X` : other)) : changed,
		};
		edits.push({ operator: "change enum value", detail: String(value), schema: schemaOf, probes });
	}
	if (open.length > 0) {
		edits.push({ operator: "close open set", detail: "", schema: { ...schema, enum: open }, probes });
		for (const value of open)
			edits.push({
				operator: "forbid known value",
				detail: String(value),
				schema: { ...schema, not: { const: value } },
				probes,
			});
	}
	return edits;
}

const TEXTS = ["", "x", "text", "a b", "9", "no such format", "\u00e9", "2020-02-30", "x".repeat(70)];
const NUMBERED = [
	"minLength",
	"maxLength",
	"minItems",
	"maxItems",
	"minimum",
	"maximum",
	"minProperties",
	"maxProperties",
];

const lists = () => WRONG_VALUES.map((value) => [value]);

function boundEdits(schema: JsonObject): SchemaEdit[] {
	const edits: SchemaEdit[] = [];
	for (const keyword of [
		"pattern",
		"format",
		"const",
		"uniqueItems",
		"multipleOf",
		"exclusiveMinimum",
		"exclusiveMaximum",
	]) {
		if (schema[keyword] === undefined) continue;
		edits.push({
			operator: `drop ${keyword}`,
			detail: String(schema[keyword]),
			schema: without(schema, keyword),
			probes: () => [...TEXTS, -1, 0, 1, 1.5],
		});
	}
	if (schema.pattern !== undefined)
		edits.push({
			operator: "change pattern",
			detail: "",
			schema: { ...schema, pattern: "^seeded" },
			probes: () => TEXTS,
		});
	for (const keyword of NUMBERED) edits.push(...numberedEdits(schema, keyword));
	const types = [schema.type ?? []].flat();
	if (types.includes("string") && schema.maxLength === undefined)
		edits.push({ operator: "add maxLength", detail: "1", schema: { ...schema, maxLength: 1 }, probes: () => TEXTS });
	if (types.includes("array") && schema.maxItems === undefined)
		edits.push({ operator: "add maxItems", detail: "0", schema: { ...schema, maxItems: 0 }, probes: lists });
	return edits;
}

function numberedEdits(schema: JsonObject, keyword: string): SchemaEdit[] {
	const limit = schema[keyword];
	if (typeof limit !== "number") return [];
	const least = keyword.startsWith("min");
	const around = (sample: unknown): unknown[] =>
		[limit - 1, limit, limit + 1].map((size): unknown => {
			if (Array.isArray(sample)) return Array.from({ length: Math.max(0, size) }, (): unknown => sample[0]);
			return typeof sample === "string" ? "x".repeat(Math.max(0, size)) : size;
		});
	const step = least ? 1 : -1;
	return [
		{ operator: `drop ${keyword}`, detail: String(limit), schema: without(schema, keyword), probes: around },
		{
			operator: `tighten ${keyword}`,
			detail: String(limit),
			schema: { ...schema, [keyword]: limit + step },
			probes: around,
		},
		{
			operator: `loosen ${keyword}`,
			detail: String(limit),
			schema: { ...schema, [keyword]: limit - step },
			probes: around,
		},
	];
}

function shapeEdits(schema: JsonObject): SchemaEdit[] {
	const edits: SchemaEdit[] = [];
	const entries = (sample: unknown) => [...WRONG_VALUES.map((value) => [value]), sample];
	const members = (sample: unknown) => WRONG_VALUES.map((value) => ({ ...objectOf(sample), seeded: value }));
	if (isObject(schema.items) && Object.keys(schema.items).length > 0)
		edits.push({ operator: "drop items", detail: "", schema: without(schema, "items"), probes: entries });
	if (isObject(schema.additionalProperties) && Object.keys(schema.additionalProperties).length > 0)
		edits.push({
			operator: "drop additionalProperties",
			detail: "",
			schema: without(schema, "additionalProperties"),
			probes: members,
		});
	if (schema.properties !== undefined && schema.additionalProperties !== false)
		edits.push({
			operator: "close object",
			detail: "",
			schema: { ...schema, additionalProperties: false },
			probes: members,
		});
	if (schema.if !== undefined)
		edits.push({ operator: "drop if", detail: "", schema: without(schema, "if"), probes: pairs });
	for (const keyword of ["allOf", "anyOf", "oneOf"]) {
		const branches = listOf(schema[keyword]);
		for (const [index] of branches.entries()) {
			const left = branches.toSpliced(index, 1);
			const changed = left.length === 0 ? without(schema, keyword) : { ...schema, [keyword]: left };
			edits.push({
				operator: `drop branch of ${keyword}`,
				detail: String(index),
				schema: changed,
				probes: (sample) => [...pairs(sample), ...members(sample)],
			});
		}
	}
	return edits;
}
