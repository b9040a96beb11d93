import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { contract, type Schema } from "./validate-bodies.ts";

/** Whether a value is valid, by a plain ajv and the contract as it is written; or as the lenient profile reads it. */
export function oracle(schema: Schema, profile: "strict" | "lenient"): (value: unknown) => boolean {
	const ajv = new Ajv2020({ strict: false });
	addFormats.default(ajv);
	const { schemas } = contract.components;
	const change = profile === "lenient" ? loosened : (same: unknown) => same;
	const components = { schemas: Object.fromEntries(Object.entries(schemas).map(([k, v]) => [k, change(v)])) };
	ajv.addSchema({ components }, "contract");
	return ajv.compile({ $ref: `contract${schema.$ref}` });
}

type Node = Record<string, unknown>;
const isNull = { type: "null" };
const notNull = (keys: string[]): Node => ({
	properties: Object.fromEntries(keys.map((key) => [key, { not: isNull }])),
});

/** Members may be missing or null; where one is required, it may be missing only. */
function loosened(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(loosened);
	if (typeof value !== "object" || value === null) return value;
	const { properties = {}, required = [], dependentRequired = {}, if: condition, ...rest } = value as Schema & Node;
	const changed = Object.entries(rest).map(([key, part]) => [key, isData(key) ? part : loosened(part)]);
	const members = Object.entries(properties).map(([key, part]) => [
		key,
		required.includes(key) ? loosened(part) : { anyOf: [loosened(part), isNull] },
	]);
	const dependent = Object.entries(dependentRequired).map(([key, keys]) => ({
		anyOf: [{ not: { required: [key], ...notNull([key]) } }, notNull(keys)],
	}));
	const own = required.filter((key) => !(key in properties && Object.keys(Reflect.get(properties, key)).length > 0));
	return {
		...Object.fromEntries(changed),
		...(condition && { if: condition }),
		properties: Object.fromEntries(members),
		allOf: [...((loosened(rest.allOf) as unknown[] | undefined) ?? []), notNull(own), ...dependent],
	};
}

function isData(key: string): boolean {
	return ["const", "default", "enum", "example", "examples", "x-enumDescriptions"].includes(key);
}
