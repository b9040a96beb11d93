import { fileURLToPath } from "node:url";
import { readPointer } from "@forter-orders/spec";
import { describe, expect, test } from "vitest";
import { DocumentError, loadContract } from "../src/index.ts";
import { petShop } from "./support/pet-shop.ts";

const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));

describe("loadContract", () => {
	test("gives the bundled contract by default, with its triggers and its client", async () => {
		const contract = await loadContract();
		expect(contract).toMatchObject({ bundled: true, client: true, strict: true, documentedErrors: true, flaws: [] });
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
			strict: false,
			documentedErrors: false,
			triggers: [],
			flaws: [],
		});
		expect(contract.operations[0]?.parameters.map(({ name }) => name)).toEqual(["petId", "limit", "x-trace"]);
	});

	test("reads a file of OpenAPI 3.0 with the files that it refers to, in the terms of 3.1", async () => {
		const contract = await loadContract(fixture("split/openapi.yaml"));
		const schema = contract.operations[0]?.body?.media[0]?.schema ?? "";
		expect(readPointer(contract.document, schema)).toEqual({ $ref: "#/components/schemas/parcel" });
		expect(readPointer(contract.document, "/components/schemas/parcel/properties")).toEqual({
			weight: { type: "number", exclusiveMinimum: 0 },
			note: { type: ["string", "null"] },
			size: { type: ["string", "null"], enum: ["S", "L"] },
			example: { type: ["integer", "null"] },
		});
	});

	test.each([
		["is not there", "none.yaml", /there is no file .+; name an OpenAPI document$/],
		["is a folder", "split", /is a folder; name the OpenAPI document in it$/],
		[
			"is no OpenAPI",
			"split/parcel.yaml",
			/parcel\.yaml: it must be an OpenAPI document of version 3\.0, 3\.1 or 3\.2/,
		],
	])("says what is wrong with a file that %s", async (_, name, message) => {
		await expect(loadContract(fixture(name))).rejects.toThrow(message);
		await expect(loadContract(fixture(name))).rejects.toBeInstanceOf(DocumentError);
	});

	test("says what it expected of a document of another kind", async () => {
		await expect(loadContract({ swagger: "2.0", paths: {} })).rejects.toThrow(
			/must be an OpenAPI document of version 3\.0, 3\.1 or 3\.2, got Swagger 2\.0; convert it to OpenAPI 3 first$/,
		);
		await expect(loadContract({ openapi: "3.1.0" })).rejects.toThrow(/must have `paths`/);
	});
});
