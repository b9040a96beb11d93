import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { bodyExamples, contract, operations, resolve } from "./contract.ts";

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(contract, "contract");

test.each(bodyExamples)("example $name of $where satisfies its schema", ({ pointer, value }) => {
	const validate = ajv.compile({ $ref: `contract${pointer}` });
	validate(value);
	expect(validate.errors).toBeNull();
});

test.each(operations)("$operationId has a response for each request, by name", (operation) => {
	const names = (content: (typeof operation)["requestBody"]["content"]) =>
		Object.values(content).flatMap(({ examples }) => Object.keys(examples));
	const ok = resolve(operation.responses["200"] ?? { content: {} });
	expect(names(ok.content)).toEqual(names(operation.requestBody.content));
});
