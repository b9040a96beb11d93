import type { JsonObject } from "@forter-orders/spec";
import { describe, expect, test } from "vitest";
import { readerCopy } from "../src/reader-copy.ts";

function schemaOf(schema: JsonObject): unknown {
	return readerCopy({ components: { schemas: { Sample: schema } } }).components;
}

function sample(schema: JsonObject): JsonObject {
	return { schemas: { Sample: schema } };
}

describe("examples", () => {
	test("moves the first of a schema's examples to where Redoc looks", () => {
		expect(schemaOf({ type: "string", examples: ["a", "b"] })).toEqual(sample({ type: "string", example: "a" }));
	});

	test("keeps an example that is there already", () => {
		const schema = { type: "string", example: "a", examples: ["b"] };
		expect(schemaOf(schema)).toEqual(sample(schema));
	});

	test("leaves alone what only looks like a schema: a property called examples, and values that are quoted", () => {
		const schema = { properties: { examples: { type: "array" } }, default: { examples: ["a"] } };
		expect(schemaOf(schema)).toEqual(sample(schema));
		const media = { examples: { one: { value: { examples: ["a"], "x-extensible-enum": ["a"] } } } };
		const contract = { components: { responses: { Sample: { content: { "application/json": media } } } } };
		expect(readerCopy(contract)).toEqual(contract);
	});
});

describe("known values", () => {
	const meanings = { A: "First.", B: "Second." };

	test("says that a list with meanings is open", () => {
		const schema = { description: "A letter.", "x-extensible-enum": ["A", "B"], "x-enumDescriptions": meanings };
		const description = "A letter.\n\nThe list of values is open.";
		expect(schemaOf(schema)).toEqual(sample({ ...schema, description }));
	});

	test("names the values of a list without meanings", () => {
		const schema = { "x-extensible-enum": ["A", "B"] };
		expect(schemaOf(schema)).toEqual(sample({ ...schema, description: "Known values, the list is open: `A`, `B`." }));
	});

	test("says it of a parameter, whose schema's description Redoc does not show", () => {
		const parameter = {
			name: "version",
			in: "header",
			description: "The version.",
			schema: { "x-extensible-enum": ["1"] },
		};
		const { components } = readerCopy({ components: { parameters: { Sample: parameter } } });
		const description = "The version.\n\nKnown values, the list is open: `1`.";
		expect(components).toMatchObject({ parameters: { Sample: { description } } });
	});

	test("gives the empty value a name", () => {
		expect(schemaOf({ "x-enumDescriptions": { "": "None.", A: "First." } })).toEqual(
			sample({ "x-enumDescriptions": { '""': "None.", A: "First." } }),
		);
	});
});

describe("rules", () => {
	const properties = { kind: { type: "string" }, device: { $ref: "#/components/schemas/Device" } };
	const condition = {
		if: { properties: { kind: { enum: ["PHONE", "MAIL"] } } },
		else: { properties: { device: {} }, required: ["device"] },
	};
	const words = "Required unless `kind` is `PHONE` or `MAIL`.";

	test("puts a condition into words at the property that it rules, beside the property's own description", () => {
		const schemas = { Sample: { properties, ...condition }, Device: { description: "The device." } };
		const copy = readerCopy({ components: { schemas } });
		expect(copy.components).toEqual({
			schemas: {
				...schemas,
				Sample: {
					properties: { ...properties, device: { ...properties.device, description: `The device.\n\n${words}` } },
				},
			},
		});
	});

	test("leaves a condition of another form to Redoc", () => {
		const schema = { properties, ...condition, if: { required: ["kind"] } };
		expect(schemaOf(schema)).toEqual(sample(schema));
	});

	test("says which members a member needs", () => {
		const schema = { properties: { sum: { description: "The sum." } }, dependentRequired: { sum: ["unit", "date"] } };
		const sum = { description: "The sum.\n\nNeeds `unit` and `date`." };
		expect(schemaOf(schema)).toEqual(sample({ ...schema, properties: { sum } }));
	});
});

describe("policies", () => {
	test("says what to do with an error response", () => {
		const response = { description: "Wrong.", "x-advice": { action: "fix_request", description: "Mend it." } };
		const { components } = readerCopy({ components: { responses: { Sample: response } } });
		const description = "Wrong.\n\n**What to do:** Mend it.";
		expect(components).toMatchObject({ responses: { Sample: { description } } });
	});

	test("says what to do without an answer, and how an operation is sent again", () => {
		const operation = {
			operationId: "Sample",
			description: "Does it.",
			"x-retry": { maxAttempts: 2, maxDelayMs: 100, statuses: [429, 503] },
			"x-advice": { action: "capture_and_resend", description: "Carry on." },
		};
		const advice = "**When no usable answer arrives:** Carry on.";
		const retries = "**Retries:** at most 2 attempts, at most 100 ms apart, after 429, 503.";
		const { paths } = readerCopy({ paths: { "/sample": { post: operation } } });
		const description = `Does it.\n\n${advice}\n\n${retries}`;
		expect(paths).toMatchObject({ "/sample": { post: { description } } });
	});
});

test("leaves the contract that it is given as it is", () => {
	const contract = { info: {}, components: sample({ examples: ["a"], "x-extensible-enum": ["a"] }) };
	const before = structuredClone(contract);
	readerCopy(contract);
	expect(contract).toEqual(before);
});

describe("confidence", () => {
	test("says that a property is not sure, and what to do", () => {
		const description = "The colour.\n\n**Confidence: low.** Confirm it with Forter before you rely on it.";
		const schema = { description: "The colour.", "x-confidence": "low" };
		expect(schemaOf(schema)).toEqual(sample({ ...schema, description }));
	});

	test("keeps the description of what a property refers to", () => {
		const Sample = { properties: { food: { $ref: "#/components/schemas/Food", "x-confidence": "medium" } } };
		const copy = readerCopy({ components: { schemas: { Sample, Food: { description: "A meal." } } } });
		const description = "A meal.\n\n**Confidence: medium.** Confirm it with Forter before you rely on it.";
		expect(copy).toMatchObject({ components: { schemas: { Sample: { properties: { food: { description } } } } } });
	});
});
