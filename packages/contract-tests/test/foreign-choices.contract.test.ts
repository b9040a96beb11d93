import { describeForeign, takesAnything } from "./support/foreign.ts";
import type { Wrong } from "./support/runs.ts";
import { json, taking } from "./support/small-documents.ts";

const cat = {
	type: "object",
	required: ["kind", "lives"],
	properties: { kind: { const: "cat" }, lives: { type: "integer", minimum: 1 } },
};
const dog = {
	type: "object",
	required: ["kind", "bark"],
	properties: { kind: { const: "dog" }, bark: { type: "string", minLength: 2 } },
};

/** Says of every fault that it is at a place that the body does not have. */
const pointsElsewhere: Wrong = (right) => {
	const wrong = new Response(right.body, right);
	const entry = { location: ["request", "body", "elsewhere"], severity: "Error", code: "type", message: "" };
	if (wrong.headers.has("sl-violations")) wrong.headers.set("sl-violations", JSON.stringify([entry]));
	return wrong;
};

describeForeign([
	{
		name: "one of several objects, told by a constant",
		document: taking(json({ oneOf: [cat, dog] })),
		server: "takes any dog",
		wrong: async (right, request) => ((await request.text()).includes("dog") && !right.ok ? Response.json({}) : right),
		finding: { in: "body", pointer: "/bark", rule: "minLength" },
	},
	{
		name: "one of several objects, told by a discriminator",
		document: taking(
			json({
				oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
				discriminator: { propertyName: "kind", mapping: { cat: "Cat", dog: "#/components/schemas/Dog" } },
			}),
			{},
			{ components: { schemas: { Cat: cat, Dog: dog } } },
		),
		server: "points at another place",
		wrong: pointsElsewhere,
		finding: { in: "body", pointer: "/bark", expected: "body /bark", received: "body /elsewhere" },
	},
	{
		name: "one of several objects that nothing tells apart",
		document: taking(
			json({
				oneOf: [
					{ type: "object", required: ["a"], properties: { a: { type: "string" } } },
					{ type: "object", required: ["b"], properties: { b: { type: "integer" } } },
				],
			}),
		),
		server: "takes anything",
		wrong: takesAnything,
		finding: { in: "body", pointer: "", rule: "oneOf" },
	},
	{
		name: "one of several values",
		document: taking(
			json({
				type: "object",
				required: ["v"],
				properties: {
					v: {
						anyOf: [
							{ type: "string", minLength: 3 },
							{ type: "integer", minimum: 5 },
						],
					},
				},
			}),
		),
		server: "points at another place",
		wrong: pointsElsewhere,
		finding: { in: "body", pointer: "/v", expected: "body /v", received: "body /elsewhere" },
	},
]);
