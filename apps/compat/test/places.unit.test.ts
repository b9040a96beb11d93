import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createLocate, objectOf, readPointer } from "@forter-orders/spec";
import { expect, test } from "vitest";
import { roots } from "../src/roots.ts";
import { bundle } from "./fixtures/bundle.ts";

const contract = bundle();
const locate = createLocate(contract, { root: roots.source, from: roots.workspace });
const lineOf = async (pointer: string) => {
	const { file, line, isExact } = locate(pointer) ?? { file: "none", line: 1 };
	const text = await readFile(join(roots.workspace, file), "utf8");
	return { file, text: text.split("\n")[line - 1]?.trim(), isExact };
};

test("each component, and each keyword of each schema, is found in the file that holds it", async () => {
	const kinds = ["schemas", "parameters", "responses"];
	const pointers = kinds.flatMap((kind) =>
		Object.entries(objectOf(readPointer(contract, `/components/${kind}`))).flatMap(([name, node]) =>
			Object.keys(objectOf(node)).map((key) => ({ kind, name, key })),
		),
	);
	expect(pointers.length).toBeGreaterThan(250);
	for (const { kind, name, key } of pointers) {
		const { file, text, isExact } = await lineOf(`/components/${kind}/${name}/${key}`);
		// The bundle adds how sure we are, from another file.
		if (key === "x-confidence") continue;
		expect({ file, isExact }).toEqual({ file: `openapi/components/${kind}/${name}.yaml`, isExact: true });
		expect(text).toMatch(new RegExp(`^"?${key}"?:`));
	}
});

test("parts of an operation, of an example and of the root document are found", async () => {
	const path = "/paths/~1v3~1orders~1{id}/post";
	expect(await lineOf(`${path}/operationId`)).toMatchObject({
		file: "openapi/paths/v3_orders_{id}.yaml",
		isExact: true,
	});
	expect(await lineOf(`${path}/responses/429`)).toMatchObject({ text: '"429":', isExact: true });
	expect(await lineOf("/components/examples/card-approved.request/value/orderId")).toMatchObject({ isExact: true });
	expect(await lineOf("/info/title")).toMatchObject({ file: "openapi/openapi.yaml", isExact: true });
});

test("what is not there is found at what held it", async () => {
	const { file, isExact } = await lineOf("/components/schemas/Order/properties/neverHeardOf/type");
	expect({ file, isExact }).toEqual({ file: "openapi/components/schemas/Order.yaml", isExact: false });
	expect(locate("/components/schemas/NeverHeardOf")?.file).toBe("openapi/openapi.yaml");
});
