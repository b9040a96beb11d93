import type { OpenApiDocument } from "../../src/index.ts";

/** A small API that is not Forter's, with the keywords and the places that Forter's contract does not use. */
export const petShop: OpenApiDocument = {
	openapi: "3.1.0",
	jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
	info: { title: "Pet shop", version: "1.2.3" },
	security: [{ key: [] }],
	paths: {
		"/pets/{petId}": {
			parameters: [{ name: "petId", in: "path", required: true, schema: { type: "integer", minimum: 1 }, example: 7 }],
			get: {
				operationId: "getPet",
				security: [{ bearer: [] }],
				parameters: [
					{ name: "limit", in: "query", schema: { type: "integer", minimum: 1, maximum: 50 } },
					{ name: "x-trace", in: "header", required: true, schema: { type: "string", minLength: 2 }, example: "abc" },
				],
				responses: {
					"200": {
						description: "The pet.",
						headers: { "x-count": { required: true, schema: { type: "integer" }, example: 3 } },
						content: {
							"application/json": {
								schema: { $ref: "#/components/schemas/Pet" },
								examples: { cat: { value: { name: "Tom", kind: "cat", tags: ["grey"], age: 3 } } },
							},
						},
					},
					"400": { $ref: "#/components/responses/Problem" },
					"401": { $ref: "#/components/responses/Problem" },
					"404": { $ref: "#/components/responses/Problem" },
				},
			},
		},
		"/pets": {
			post: {
				operationId: "addPet",
				requestBody: {
					required: true,
					content: {
						"application/json": {
							schema: { $ref: "#/components/schemas/Pet" },
							examples: { cat: { value: { name: "Tom", kind: "cat", tags: ["grey"], age: 3 } } },
						},
					},
				},
				responses: {
					"201": {
						description: "Added.",
						content: {
							"application/json": {
								schema: { type: "object", required: ["id"], properties: { id: { type: "integer" } } },
								examples: { cat: { value: { id: 1 } } },
							},
						},
					},
					"204": { description: "Known already." },
					"401": { $ref: "#/components/responses/Problem" },
					"422": { $ref: "#/components/responses/Problem" },
				},
			},
		},
	},
	components: {
		securitySchemes: {
			key: { type: "apiKey", in: "query", name: "key" },
			bearer: { type: "http", scheme: "bearer" },
		},
		responses: {
			Problem: {
				description: "Refused.",
				content: {
					"application/json": {
						schema: { type: "object", properties: { reason: { type: ["string", "null"] } } },
						examples: { refused: { value: { reason: "no" } } },
					},
				},
			},
		},
		schemas: {
			Pet: {
				type: "object",
				required: ["name", "kind", "tags"],
				additionalProperties: false,
				properties: {
					name: { type: "string", minLength: 2, maxLength: 8 },
					kind: { enum: ["cat", "dog"] },
					age: { type: "integer", minimum: 0, exclusiveMaximum: 40 },
					weight: { type: "number", exclusiveMinimum: 0, multipleOf: 0.5 },
					tags: { type: "array", items: { type: "string" }, minItems: 1, maxItems: 3, uniqueItems: true },
					size: {
						oneOf: [
							{ type: "integer", minimum: 1 },
							{ type: "string", pattern: "^[A-Z]$" },
						],
					},
					toy: {
						oneOf: [
							{
								type: "object",
								required: ["ball"],
								properties: { ball: { type: "string" } },
								additionalProperties: false,
							},
							{
								type: "object",
								required: ["bone"],
								properties: { bone: { type: "boolean" } },
								additionalProperties: false,
							},
						],
					},
					born: { type: ["string", "null"], format: "date" },
					site: { type: "string", format: "uri" },
					labels: { type: "object", additionalProperties: { type: "string" }, minProperties: 1 },
					position: { type: "array", prefixItems: [{ type: "number" }, { type: "number" }], minItems: 2 },
					mother: { $ref: "#/components/schemas/Pet" },
					breed: { const: "mixed" },
				},
				dependentRequired: { mother: ["born"] },
			},
		},
	},
};
