import { answers, json, takes } from "../make/document.ts";
import { answer, post } from "../make/messages.ts";
import { area, type BareRow, operationRow, type Unusual } from "../make/rows.ts";
import type { Row } from "../row.ts";

const text = { type: "string" };
const id = { type: "string", readOnly: true };
const secret = { type: "string", writeOnly: true };
const thing = { type: "object", required: ["id", "name"], properties: { id, name: text } };
const login = { type: "object", required: ["name", "secret"], properties: { name: text, secret } };

interface Directed extends Unusual {
	readonly schema: unknown;
	readonly requests: readonly (readonly [value: unknown, ...breaks: string[]])[];
	readonly responses: readonly (readonly [value: unknown, ...breaks: string[]])[];
	readonly becomes: readonly [schema: unknown, ...rows: string[]];
}

/** One schema, of which request and response take different values. */
function directedRow(name: string, { schema, requests, responses, becomes, ...unusual }: Directed): BareRow {
	const [next, ...rows] = becomes;
	const operation = (one: unknown) => ({ requestBody: takes(json(one)), responses: answers(json(one)) });
	return operationRow(name, {
		...unusual,
		operation: operation(schema),
		messages: [
			...requests.map(([value, ...breaks]) => post(value, ...breaks)),
			...responses.map(([value, ...breaks]) => answer(value, ...breaks)),
		],
		becomes: [operation(next), ...rows],
	});
}

const components = (schemas: Record<string, unknown>) => ({ components: { schemas } });

/** Members that belong to one direction. */
export const direction: readonly Row[] = area("direction", [
	directedRow("a required member that is readOnly", {
		schema: thing,
		requests: [
			[{ name: "a" }],
			[{ id: "1", name: "a" }],
			[{ id: 1, name: "a" }, "body /id type"],
			[{ id: "1" }, "body /name required"],
		],
		responses: [[{ id: "1", name: "a" }], [{ name: "a" }, "body /id required"]],
		becomes: [{ ...thing, properties: { id: text, name: text } }, "E7", "E20.unset"],
		why: "OpenAPI: `required` of a readOnly member takes effect on the response only; sending it is not forbidden",
	}),
	directedRow("a required member that is writeOnly", {
		schema: login,
		requests: [[{ name: "a", secret: "b" }], [{ name: "a" }, "body /secret required"]],
		responses: [[{ name: "a" }], [{ name: "a", secret: "b" }]],
		becomes: [{ ...login, properties: { name: text, secret: text } }, "E21.unset", "E7"],
		why: "OpenAPI: `required` of a writeOnly member takes effect on the request only; a response should not have it",
	}),
	directedRow("readOnly in OpenAPI 3.0", {
		openapi: "3.0.4",
		schema: thing,
		requests: [[{ name: "a" }], [{}, "body /name required"]],
		responses: [[{ id: "1", name: "a" }], [{ name: "a" }, "body /id required"]],
		becomes: [{ ...thing, required: ["name"] }, "E8"],
	}),
	directedRow("writeOnly in OpenAPI 3.0", {
		openapi: "3.0.4",
		schema: login,
		requests: [[{ name: "a", secret: "b" }], [{ name: "a" }, "body /secret required"]],
		responses: [[{ name: "a" }]],
		becomes: [{ ...login, required: ["name"] }, "E8"],
	}),
	directedRow("readOnly beside required in another part of allOf", {
		schema: { allOf: [{ type: "object", properties: { id, name: text } }, { required: ["id", "name"] }] },
		requests: [[{ name: "a" }], [{}, "body /name required"]],
		responses: [[{ id: "1", name: "a" }], [{ name: "a" }, "body /id required"]],
		becomes: [{ allOf: [{ type: "object", properties: { id, name: text } }, { required: ["name"] }] }, "E8"],
	}),
	directedRow("required of a schema that is referred to beside properties", {
		schema: { $ref: "#/components/schemas/Whole", properties: { id } },
		rest: components({ Whole: { type: "object", required: ["id", "name"] } }),
		requests: [[{ name: "a" }], [{ id: "1" }, "body /name required"]],
		responses: [[{ id: "1", name: "a" }], [{ name: "a" }, "body /id required"]],
		becomes: [{ $ref: "#/components/schemas/Whole", properties: { id: text } }, "E7", "E20.unset"],
	}),
	directedRow("readOnly on a schema that is referred to", {
		schema: { type: "object", required: ["id"], properties: { id: { $ref: "#/components/schemas/Id" } } },
		rest: components({ Id: id }),
		requests: [[{}], [{ id: 1 }, "body /id type"]],
		responses: [[{ id: "1" }], [{}, "body /id required"]],
		becomes: [{ type: "object", properties: { id: { $ref: "#/components/schemas/Id" } } }, "E8"],
	}),
	directedRow("readOnly beside a reference", {
		schema: {
			type: "object",
			required: ["id"],
			properties: { id: { $ref: "#/components/schemas/Id", readOnly: true } },
		},
		rest: components({ Id: text }),
		requests: [[{}]],
		responses: [[{ id: "1" }], [{}, "body /id required"]],
		becomes: [
			{ type: "object", required: ["id"], properties: { id: { $ref: "#/components/schemas/Id" } } },
			"E7",
			"E20.unset",
		],
	}),
	directedRow("readOnly in an object inside", {
		schema: { type: "object", required: ["box"], properties: { box: thing } },
		requests: [[{ box: { name: "a" } }], [{ box: {} }, "body /box/name required"]],
		responses: [[{ box: { id: "1", name: "a" } }], [{ box: { name: "a" } }, "body /box/id required"]],
		becomes: [{ type: "object", required: ["box"], properties: { box: { ...thing, required: ["name"] } } }, "E8"],
	}),
	directedRow("readOnly in items", {
		schema: { type: "array", items: thing },
		requests: [[[]], [[{ name: "a" }]], [[{ name: "a" }, {}], "body /1/name required"]],
		responses: [[[{ id: "1", name: "a" }]], [[{ name: "a" }], "body /0/id required"]],
		becomes: [{ type: "array", items: { ...thing, required: ["name"] } }, "E8"],
	}),
	directedRow("readOnly where other members are refused", {
		schema: { ...thing, additionalProperties: false },
		requests: [[{ name: "a" }], [{ id: "1", name: "a" }], [{ name: "a", size: 1 }, "body /size additionalProperties"]],
		responses: [[{ id: "1", name: "a" }], [{ id: "1", name: "a", size: 1 }, "body /size additionalProperties"]],
		becomes: [thing, "E11"],
	}),
	directedRow("readOnly in a branch of oneOf", {
		schema: {
			oneOf: [
				{ type: "object", required: ["kind", "id"], properties: { kind: { const: "a" }, id } },
				{ type: "object", required: ["kind", "name"], properties: { kind: { const: "b" }, name: text } },
			],
		},
		requests: [[{ kind: "a" }], [{ kind: "b", name: "n" }], [{ kind: "b" }, "body /name required"]],
		responses: [[{ kind: "a", id: "1" }], [{ kind: "a" }, "body /id required"]],
		becomes: [
			{ type: "object", required: ["kind", "name"], properties: { kind: { const: "b" }, name: text } },
			"C8.reverse",
		],
	}),
	directedRow("a name that is readOnly in one branch and writeOnly in another", {
		schema: {
			oneOf: [
				{ type: "object", required: ["kind", "id"], properties: { kind: { const: "a" }, id } },
				{
					type: "object",
					required: ["kind", "id"],
					properties: { kind: { const: "b" }, id: { type: "string", writeOnly: true } },
				},
			],
		},
		requests: [[{ kind: "a" }], [{ kind: "b", id: "1" }], [{ kind: "b" }, "body /id required"]],
		responses: [[{ kind: "a", id: "1" }], [{ kind: "b" }], [{ kind: "a" }, "body /id required"]],
		becomes: [
			{
				oneOf: [
					{ type: "object", required: ["kind", "id"], properties: { kind: { const: "a" }, id } },
					{
						type: "object",
						required: ["kind"],
						properties: { kind: { const: "b" }, id: { type: "string", writeOnly: true } },
					},
				],
			},
			"E8",
		],
		why: "of two alternatives one says nothing about the other",
	}),
	directedRow("readOnly around branches that require", {
		schema: {
			type: "object",
			properties: { id, name: text },
			anyOf: [{ required: ["id", "name"] }, { required: ["id", "other"] }],
		},
		requests: [[{ name: "a" }], [{ other: 1 }], [{}, "body anyOf"]],
		responses: [[{ id: "1", name: "a" }], [{ name: "a" }, "body /id required"]],
		becomes: [{ type: "object", properties: { id, name: text } }, "C5.removed"],
	}),
	directedRow("a member that is demanded by another and readOnly", {
		schema: { type: "object", properties: { name: text, id }, dependentRequired: { name: ["id"] } },
		requests: [[{ name: "a" }]],
		responses: [[{ name: "a", id: "1" }], [{ name: "a" }, "body /id dependentRequired"]],
		becomes: [{ type: "object", properties: { name: text, id } }, "E17.loosened"],
		why: "`dependentRequired` asks for a member as `required` does",
	}),
	directedRow("members of both directions", {
		schema: { type: "object", required: ["id", "name", "secret"], properties: { id, name: text, secret } },
		requests: [[{ name: "a", secret: "b" }], [{ id: "1", name: "a" }, "body /secret required"]],
		responses: [[{ id: "1", name: "a" }], [{ name: "a", secret: "b" }, "body /id required"]],
		becomes: [{ type: "object", required: ["id", "name"], properties: { id, name: text, secret } }, "E8"],
	}),
	directedRow("an object that is readOnly as a whole", {
		schema: { type: "object", required: ["state"], properties: { state: { ...thing, readOnly: true } } },
		requests: [[{}], [{ state: { name: "a" } }]],
		responses: [
			[{ state: { id: "1", name: "a" } }],
			[{}, "body /state required"],
			[{ state: { id: "1" } }, "body /state/name required"],
		],
		becomes: [{ type: "object", properties: { state: { ...thing, readOnly: true } } }, "E8"],
	}),
	directedRow("a member that is both readOnly and writeOnly", {
		schema: {
			type: "object",
			required: ["id"],
			properties: { id: { type: "string", readOnly: true, writeOnly: true } },
		},
		requests: [[{}], [{ id: "1" }]],
		responses: [[{}], [{ id: "1" }]],
		becomes: [
			{ type: "object", required: ["id"], properties: { id: { type: "string", readOnly: true } } },
			"E7",
			"E21.unset",
		],
		why: "OpenAPI 3.0 forbids both at once and later versions say nothing; each direction is then free of it",
	}),
]);
