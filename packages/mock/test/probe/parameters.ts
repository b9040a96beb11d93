/** A parameter, and what is sent for it with the verdict. */
export interface ParameterProbe {
	readonly name: string;
	readonly parameter: { readonly name: string; readonly in: "cookie" | "header" | "path" | "query" } & Readonly<
		Record<string, unknown>
	>;
	/** The query with its question mark, the segment of the path, or the value of the header; absent for nothing. */
	readonly sent: readonly (readonly [text: string | undefined, valid: boolean])[];
}

const query = (schema: object, more: object = {}) => ({ name: "q", in: "query", schema, ...more }) as const;
const numbers = { type: "array", items: { type: "integer" }, minItems: 2 };
const person = {
	type: "object",
	required: ["age"],
	properties: { age: { type: "integer" } },
	additionalProperties: false,
};

/** Parameters in the styles that OpenAPI defines. */
export const parameterProbes: readonly ParameterProbe[] = [
	{
		name: "an integer in the query",
		parameter: query({ type: "integer", minimum: 1 }),
		sent: [
			["?q=1", true],
			["", true],
			["?q=0", false],
			["?q=x", false],
			["?q=1.5", false],
			["?q=", false],
		],
	},
	{
		name: "a required query parameter",
		parameter: query({ type: "string" }, { required: true }),
		sent: [
			["?q=1", true],
			["", false],
		],
	},
	{
		name: "the case of a query parameter",
		parameter: { name: "Filter", in: "query", required: true, schema: { enum: ["a"] } },
		sent: [
			["?Filter=a", true],
			["?filter=a", false],
			["?Filter=b", false],
		],
	},
	{
		name: "a truth value",
		parameter: query({ type: "boolean" }),
		sent: [
			["?q=true", true],
			["?q=false", true],
			["?q=1", false],
			["?q=yes", false],
		],
	},
	{
		name: "a list, exploded",
		parameter: query({ ...numbers, minItems: 1, maxItems: 2 }),
		sent: [
			["?q=1&q=2", true],
			["?q=1", true],
			["?q=1&q=2&q=3", false],
			["?q=x", false],
		],
	},
	{
		name: "a list with commas",
		parameter: query(numbers, { explode: false }),
		sent: [
			["?q=1,2", true],
			["?q=1", false],
		],
	},
	{
		name: "a list with bars",
		parameter: query(numbers, { explode: false, style: "pipeDelimited" }),
		sent: [
			["?q=1|2", true],
			["?q=1%7C2", true],
			["?q=1", false],
		],
	},
	{
		name: "a list with spaces",
		parameter: query(numbers, { explode: false, style: "spaceDelimited" }),
		sent: [
			["?q=1%202", true],
			["?q=1", false],
		],
	},
	{
		name: "a deep object",
		parameter: query(person, { style: "deepObject" }),
		sent: [
			["?q[age]=3", true],
			["", true],
			["?q[age]=x", false],
			["?q[name]=x&q[age]=3", false],
		],
	},
	{
		name: "an object, exploded",
		parameter: query({ ...person, additionalProperties: true }),
		sent: [
			["?age=3", true],
			["?age=x", false],
		],
	},
	{
		name: "an object with commas",
		parameter: query(person, { explode: false }),
		sent: [
			["?q=age,3", true],
			["?q=age,x", false],
		],
	},
	{
		name: "JSON in the query",
		parameter: { name: "q", in: "query", content: { "application/json": { schema: person } } },
		sent: [
			["?q=%7B%22age%22:3%7D", true],
			["?q=%7B%7D", false],
			["?q=x", false],
		],
	},
	{
		name: "a tuple",
		parameter: query({ type: "array", prefixItems: [{ type: "integer" }, { type: "string" }], items: false }),
		sent: [
			["?q=1&q=b", true],
			["?q=x&q=b", false],
			["?q=1&q=b&q=c", false],
		],
	},
	{
		name: "a number or a word",
		parameter: query({ anyOf: [{ type: "integer" }, { const: "all" }] }),
		sent: [
			["?q=7", true],
			["?q=all", true],
			["?q=some", false],
		],
	},
	{
		name: "digits that are text",
		parameter: query({ type: "string", minLength: 2 }),
		sent: [
			["?q=11", true],
			["?q=1", false],
		],
	},
	{
		name: "a constant number",
		parameter: query({ const: 3 }),
		sent: [
			["?q=3", true],
			["?q=4", false],
		],
	},
	{
		name: "a space as a plus",
		parameter: query({ const: "a b" }),
		sent: [
			["?q=a+b", true],
			["?q=a%20b", true],
			["?q=a%2Bb", false],
		],
	},
	{
		name: "a format",
		parameter: query({ type: "string", format: "date" }),
		sent: [
			["?q=2026-11-22", true],
			["?q=tomorrow", false],
		],
	},
	{
		name: "an integer in a header",
		parameter: { name: "X-Count", in: "header", required: true, schema: { type: "integer" } },
		sent: [
			["3", true],
			["x", false],
			[undefined, false],
		],
	},
	{
		name: "a list in a header",
		parameter: { name: "X-Counts", in: "header", schema: numbers },
		sent: [
			["3,4", true],
			["3, 4", true],
			["3", false],
			["3,x", false],
		],
	},
	{
		name: "an integer in a cookie",
		parameter: { name: "count", in: "cookie", required: true, schema: { type: "integer" } },
		sent: [
			["count=3", true],
			["other=1; count=3", true],
			["count=x", false],
			["other=3", false],
		],
	},
	{
		name: "an integer in the path",
		parameter: { name: "id", in: "path", required: true, schema: { type: "integer" } },
		sent: [
			["3", true],
			["x", false],
		],
	},
	{
		name: "a list in the path",
		parameter: { name: "id", in: "path", required: true, schema: numbers },
		sent: [
			["3,4", true],
			["3", false],
		],
	},
	{
		name: "a slash in the path, encoded",
		parameter: { name: "id", in: "path", required: true, schema: { const: "a/b" } },
		sent: [
			["a%2Fb", true],
			["ab", false],
		],
	},
	{
		name: "a label in the path",
		parameter: { name: "id", in: "path", required: true, style: "label", schema: { type: "integer" } },
		sent: [
			[".3", true],
			[".x", false],
		],
	},
	{
		name: "a matrix in the path",
		parameter: { name: "id", in: "path", required: true, style: "matrix", schema: { type: "integer" } },
		sent: [
			[";id=3", true],
			[";id=x", false],
		],
	},
];
