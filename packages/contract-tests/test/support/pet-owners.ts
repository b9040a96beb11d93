import type { OpenApiDocument } from "../../src/index.ts";
import { petShop } from "./pet-shop.ts";
import { jsonOf } from "./schemas-of.ts";

const problem = { $ref: "#/components/responses/Problem" };

const owners = {
	post: {
		operationId: "addOwner",
		security: [{ bearer: [] }],
		parameters: [{ $ref: "#/components/parameters/Shop" }],
		requestBody: {
			content: {
				"application/json": {
					schema: { $ref: "#/components/schemas/Owner" },
					examples: { kim: { $ref: "#/components/examples/Kim" } },
				},
			},
		},
		responses: {
			"200": {
				description: "Known.",
				content: {
					"application/json": {
						schema: { $ref: "#/components/schemas/Owner" },
						examples: { kim: { $ref: "#/components/examples/Kim" } },
					},
				},
			},
			"400": problem,
			"401": problem,
		},
	},
};

const owner = {
	description: "Who keeps a pet.",
	type: "object",
	required: ["name"],
	properties: {
		name: { description: "How to call them.", type: "string", examples: ["Kim"] },
		role: { enum: ["keeper"] },
		contact: {
			anyOf: [
				{ type: "string", minLength: 2 },
				{ type: "integer", minimum: 1 },
			],
		},
		nick: { allOf: [{ type: "string" }, { maxLength: 5 }] },
		friends: { type: "array", items: { type: "string" } },
		street: { type: "string" },
		town: { type: "string" },
	},
	dependentRequired: { street: ["town"] },
};

const components = jsonOf(petShop.components);

/** The pet shop with owners, so that each way to write a contract otherwise has something to change. */
export const petOwners: OpenApiDocument = {
	...petShop,
	paths: { ...jsonOf(petShop.paths), "/owners": owners },
	components: {
		...components,
		parameters: {
			Shop: { name: "x-shop", in: "header", required: true, schema: { type: "string" }, example: "north" },
		},
		examples: { Kim: { value: { name: "Kim", role: "keeper" } } },
		schemas: { ...jsonOf(components.schemas), Owner: owner },
	},
};
