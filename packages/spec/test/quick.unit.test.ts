import { describe, expect, test } from "vitest";
import {
	branchesOf,
	isMultipleOf,
	judgeRequest,
	openSpec,
	parseTemplate,
	propertiesOf,
	SchemaError,
	sampleFor,
	unconditionalParts,
	valueJudgeOf,
} from "../src/index.ts";
import { longestQuick } from "../src/keywords/regexp.ts";
import { memberSchema } from "../src/schema/members.ts";
import { typesAt } from "../src/schema/types.ts";

// Every input here takes an instant, and would never have ended before.

test.each([
	["^[A-Z]{2}\\d+$", 10_000],
	["^\\d{1,3}(\\.\\d+)?$", 10_000],
	["^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}$", 10_000],
	["^(GB|US)$", 10_000],
	["^[^@]+@[^@]+\\.[^@]+$", 100],
	["^\\d*\\d*\\d*\\d*x$", 50],
	["^.*a.*a.*a.*b$", 30],
	["^(.|\\s)*x$", 16],
	["^(a|aa)+$", 16],
	["^(a+)+$", 6],
])("the pattern %s is tried without a time limit on up to %d characters", (pattern, length) => {
	expect(longestQuick(pattern)).toBe(length);
});

test.each([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN])("%d is a multiple of nothing", (value) => {
	expect([isMultipleOf(value, 1), isMultipleOf(value, 0.01)]).toEqual([false, false]);
});

describe("a path", () => {
	test.each([
		["/{a}-{b}", "/1-2-3", { a: "1-2", b: "3" }],
		["/{a}{b}", "/12", { a: "12", b: "" }],
		["/v{a}.{b}.x/{c}", "/v1.2.3.x/4", { a: "1.2", b: "3", c: "4" }],
		["/{a}-{b}", "/1/2-3", undefined],
		["/{a}-{b}x", "/1-2", undefined],
	])("of the template %s is read from behind: %s", (template, path, values) => {
		expect(parseTemplate(template).read(path)).toEqual(values);
	});

	test("with many parameters in a segment is divided in one way", () => {
		const names = Array.from({ length: 30 }, (_, index) => `{n${index}}`);
		expect(parseTemplate(`/${names.join("-")}x`).read(`/${"-".repeat(3_000)}`)).toBeUndefined();
	});

	test("may have a parameter of any name", () => {
		const values = parseTemplate("/{__proto__}/{toString}").read("/1/2") ?? {};
		expect(Object.entries(values)).toEqual([
			["__proto__", "1"],
			["toString", "2"],
		]);
	});
});

const requestOf = (parameters: readonly object[], content: object = {}) => {
	const spec = openSpec({
		openapi: "3.1.0",
		info: { title: "Small", version: "1" },
		paths: {
			"/a/{toString}": { post: { parameters, requestBody: { content }, responses: { 200: { description: "" } } } },
		},
	});
	const [operation] = spec.operations;
	if (!operation) throw new Error("the document must have an operation");
	return (search: string, headers: Record<string, string> = {}, text?: string) =>
		judgeRequest(spec, operation, {
			search,
			values: {},
			headers: new Headers(headers),
			body: text === undefined ? { kind: "none" } : { kind: "text", text },
		}).violations.map(({ in: part, pointer, message }) => `${part} ${pointer} ${message}`);
};

describe("a request", () => {
	const deep = `f${"[a]".repeat(3_000)}=1`;
	const tooDeep = "must not be nested deeper than 200 levels";

	test("with an object as deep as no JSON text may be says so", () => {
		const judge = requestOf([{ name: "f", in: "query", style: "deepObject", schema: { type: "object" } }]);
		expect(judge(deep)).toEqual([`query /f ${tooDeep}`]);
		expect(judge("f[a][b]=1")).toEqual([]);
	});

	test("with a form as deep as no JSON text may be says so", () => {
		const type = "application/x-www-form-urlencoded";
		const judge = requestOf([], { [type]: { schema: { type: "object" } } });
		expect(judge("", { "content-type": type }, deep)).toEqual([`body /f ${tooDeep}`]);
	});

	test("has no value for a parameter that an object inherits", () => {
		const judge = requestOf([{ name: "toString", in: "path", required: true, schema: { type: "string" } }]);
		expect(judge("")).toEqual(["path /toString is required"]);
	});

	test("may have as many fields and items as it likes", () => {
		const type = "application/x-www-form-urlencoded";
		const schema = { type: "object", properties: { list: { type: "array", items: { type: "string" } } } };
		const judge = requestOf([], { [type]: { schema } });
		const fields = Array.from({ length: 50_000 }, (_, index) => `list=${index}&f${index}=1`);
		expect(judge("", { "content-type": type }, fields.join("&"))).toEqual([]);
	});
});

const ref = (index: number) => ({ $ref: `#/components/schemas/S${index}` });
const pointer = (index: number) => `/components/schemas/S${index}`;

/** A document of schemas that each refer to the next. */
function chain(length: number, schemaOf: (next: object, index: number) => object) {
	const schemas = Array.from({ length }, (_, index) => [
		`S${index}`,
		index < length - 1
			? schemaOf(ref(index + 1), index)
			: { type: "object", required: ["id"], properties: { id: { type: "string" } } },
	]);
	return openSpec({
		openapi: "3.1.0",
		info: { title: "Chain", version: "1" },
		paths: {},
		components: { schemas: Object.fromEntries(schemas) },
	});
}

describe("of schemas that each refer to the next twice", () => {
	test.each(["allOf", "anyOf", "oneOf"])("in %s the parts and branches are found", (keyword) => {
		const spec = chain(60, (next) => ({ [keyword]: [next, next] }));
		expect(branchesOf(spec, [pointer(0)]).length).toBeLessThanOrEqual(32);
		expect(unconditionalParts(spec, [pointer(0), pointer(0)]).length).toBeLessThan(200);
		expect([...typesAt(spec, pointer(0))]).toEqual(["object"]);
		expect(memberSchema(spec, pointer(0), "id")).toBe(`${pointer(59)}/properties/id`);
		expect(memberSchema(spec, pointer(0), "other")).toBeUndefined();
		expect(() => sampleFor(spec, "request", pointer(0))).toThrow(SchemaError);
	});

	test.each([
		["allOf", "/id"],
		["anyOf", ""],
	])("in %s a value that breaks them is explained", (keyword, place) => {
		const spec = chain(12, (next) => ({ [keyword]: [next, next] }));
		const findings = valueJudgeOf(spec, "request").findings(pointer(0), {});
		expect(findings.map((finding) => finding.pointer)).toEqual([place]);
	});

	test("a property that is said twice has each schema once", () => {
		const spec = chain(3, (next) => ({ allOf: [next, { properties: { id: {} } }, next] }));
		const [[name, schemas] = []] = propertiesOf(spec, pointer(0));
		expect([name, schemas?.length]).toEqual(["id", 3]);
	});
});

test("a long chain of nothing but references is followed to its end", () => {
	const spec = chain(5_000, (next) => next);
	expect(sampleFor(spec, "request", pointer(0)).isValid).toBe(true);
	expect(valueJudgeOf(spec, "request").accepts(pointer(0), {})).toBe(false);
});

test("a long chain that says more is refused in a sentence", () => {
	const spec = chain(5_000, (next) => ({ allOf: [next] }));
	const fault = valueJudgeOf(spec, "request").fault(pointer(0));
	expect(fault?.message).toBe("refers to too many schemas that apply to the same value");
});
