import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { bodyExamples, contract, operations, resolve } from "./contract.ts";
import { undescribedMembers } from "./undescribed.ts";

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(contract, "contract");

describe.each(bodyExamples)("example $name of $where", ({ pointer, value, schema }) => {
	test("satisfies its schema", () => {
		const validate = ajv.compile({ $ref: `contract${pointer}` });
		validate(value);
		expect(validate.errors).toBeNull();
	});

	test("has no member that the contract does not describe", () => {
		expect(undescribedMembers(value, schema)).toEqual([]);
	});
});

test("a misspelled member is found at any depth", () => {
	const schema = { $ref: "#/components/schemas/Order" };
	const order = { orderID: "1", payment: [{ creditCard: { nameOnCart: "R" }, someNewWallet: {} }] };
	expect(undescribedMembers(order, schema)).toEqual(["/orderID", "/payment/0/creditCard/nameOnCart"]);
});

test.each(operations)("$operationId has a response for each request, by name", (operation) => {
	const names = (content: (typeof operation)["requestBody"]["content"]) =>
		Object.values(content).flatMap(({ examples }) => Object.keys(examples));
	const ok = resolve(operation.responses["200"] ?? { content: {} });
	expect(names(ok.content)).toEqual(names(operation.requestBody.content));
});
