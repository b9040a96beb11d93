import { expect, test } from "vitest";
import { openSpec, standaloneSchema } from "../src/index.ts";

test("a schema that stands alone has its references in $defs, and its data as it was", () => {
	const link = { const: { $ref: "abc" }, enum: [{ $ref: "abc" }] };
	const spec = openSpec({
		openapi: "3.1.1",
		info: { title: "Links", version: "1" },
		components: { schemas: { Link: { properties: { link, next: { $ref: "#/components/schemas/Link" } } } } },
	});
	const { allOf, $defs } = standaloneSchema(spec.schemas("request"), ["/components/schemas/Link"]);
	const [id = ""] = Object.keys($defs as object);
	const reference = { $ref: `#/$defs/${id}` };
	expect(allOf).toEqual([reference]);
	expect($defs).toEqual({ [id]: { properties: { link, next: reference } } });
});
