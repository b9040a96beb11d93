import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { locate } from "../src/contract/locate.ts";
import { readPointer } from "../src/contract/pointer.ts";
import { ContractFileError, loadContract } from "../src/index.ts";
import { petShop } from "./support/pet-shop.ts";

const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));

describe("loadContract", () => {
	test("gives the bundled contract by default, with its triggers and its client", async () => {
		const contract = await loadContract();
		expect(contract).toMatchObject({ bundled: true, client: true, file: "openapi.yaml" });
		expect(contract.sha256).toMatch(/^[0-9a-f]{64}$/);
		expect(contract.triggers.length).toBeGreaterThan(0);
		expect(contract.operations.map(({ operationId }) => operationId)).toEqual(["V3Order", "V3OrderResults"]);
		expect(contract.operations[0]).toMatchObject({
			security: [[{ kind: "basic" }, { kind: "apiKey" }]],
			method: "POST",
		});
	});

	test("takes a document as parsed JSON, with nothing of Forter's", async () => {
		const contract = await loadContract(petShop);
		expect(contract).toMatchObject({
			title: "Pet shop",
			version: "1.2.3",
			bundled: false,
			client: false,
			triggers: [],
		});
		expect(contract.operations[0]?.parameters.map(({ name }) => name)).toEqual(["petId", "limit", "x-trace"]);
		expect(locate(contract, "/paths/~1pets/post")).toEqual({ file: "openapi.json", line: expect.any(Number) });
	});

	test("reads a file of OpenAPI 3.0 with the files that it refers to, in the terms of 3.1", async () => {
		const contract = await loadContract(fixture("split/openapi.yaml"));
		const schema = contract.operations[0]?.body?.media[0]?.schema ?? "";
		expect(readPointer(contract.document, schema)).toEqual({ $ref: "#/components/schemas/parcel" });
		expect(readPointer(contract.document, "/components/schemas/parcel/properties")).toEqual({
			weight: { type: "number", exclusiveMinimum: 0 },
			note: { type: ["string", "null"] },
			size: { type: ["string", "null"], enum: ["S", "L", null] },
			example: { type: ["integer", "null"] },
		});
	});

	test("has a text in which the pointers of such a document can be found", async () => {
		const contract = await loadContract(fixture("split/openapi.yaml"));
		const { line } = locate(contract, "/components/schemas/parcel/properties/weight");
		expect(contract.text.split("\n")[line - 1]).toContain("weight:");
	});

	test.each([
		["is not there", "none.yaml", /there is no file/],
		["is a folder", "split", /is not a file/],
		["is no OpenAPI", "split/parcel.yaml", /could not be read|no contract/],
	])("says what is wrong with a file that %s", async (_, name, message) => {
		await expect(loadContract(fixture(name))).rejects.toThrow(message);
		await expect(loadContract(fixture(name))).rejects.toBeInstanceOf(ContractFileError);
	});

	test("says what it expected of a document of another kind", async () => {
		await expect(loadContract({ swagger: "2.0", paths: {} })).rejects.toThrow(
			/expected an OpenAPI document of version 3.0 or 3.1/,
		);
		await expect(loadContract({ openapi: "3.1.0" })).rejects.toThrow(TypeError);
	});
});
