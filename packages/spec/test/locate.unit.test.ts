import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createLocate, type Locate, locateIn } from "../src/read/locate.ts";
import { readDocument } from "../src/read/read-document.ts";

const main = `openapi: 3.1.0
paths:
  "/a/b":
    get:
      tags: [one, two]
      responses:
        '200':
          description: Right.
components:
  schemas:
    Pet: &pet
      required:
        - name
        - kind
    Other: *pet
`;

describe("in the one text of a document", () => {
	const locate = locateIn("main.yaml", main);

	test.each([
		["", 1],
		["/paths/~1a~1b", 3],
		["/paths/~1a~1b/get", 4],
		["/paths/~1a~1b/get/tags/1", 5],
		["/paths/~1a~1b/get/responses/200", 7],
		["/components/schemas/Pet/required/1", 14],
	])("%s stands at line %i", (pointer, line) => {
		expect(locate(pointer)).toEqual({ file: "main.yaml", line, isExact: true });
	});

	test.each([
		["/paths/~1a~1b/get/nothing/there", 4],
		["/components/schemas/Pet/no/such/7", 11],
		["/nowhere", 1],
	])("%s is not there, and the closest place around it is line %i", (pointer, line) => {
		expect(locate(pointer)).toEqual({ file: "main.yaml", line, isExact: false });
	});

	test("what is neither JSON nor YAML is one place", () => {
		expect(locateIn("broken.yaml", "a: [")("/a")).toEqual({ file: "broken.yaml", line: 1, isExact: false });
	});
});

const files = {
	"openapi.yaml": `openapi: 3.1.0
info: { title: Parcels, version: "1" }
paths:
  /parcels:
    $ref: paths/parcels.yaml
`,
	"paths/parcels.yaml": `get:
  responses:
    "200":
      description: All of them.
      content:
        application/json:
          schema:
            $ref: "../parts/other name.json#/definitions/Parcel"
`,
	"parts/other name.json": `{
  "definitions": {
    "Weight": {
      "type": "number"
    },
    "Parcel": {
      "type": "object",
      "properties": {
        "weight": { "$ref": "#/definitions/Weight" },
        "inside": { "$ref": "#/definitions/Parcel" }
      }
    }
  }
}`,
	"Parcel.yaml": "type: string\n",
};

describe("in the files that a document was read from", () => {
	let folder = "";
	let locate: Locate = () => undefined;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), "locate-"));
		for (const [name, text] of Object.entries(files)) {
			await mkdir(dirname(join(folder, name)), { recursive: true });
			await writeFile(join(folder, name), text);
		}
		locate = createLocate(await readDocument(join(folder, "openapi.yaml")));
	});
	afterAll(() => rm(folder, { recursive: true }));

	test.each([
		["/info/title", "openapi.yaml", 2],
		["/paths/~1parcels/get/responses/200/description", "paths/parcels.yaml", 4],
		["/components/schemas/Parcel/type", "parts/other name.json", 7],
		["/components/schemas/Weight/type", "parts/other name.json", 4],
	])("%s is found by the references that lead to it, in %s at line %i", (pointer, file, line) => {
		expect(locate(pointer)).toEqual({ file, line, isExact: true });
	});

	test.each([
		["/components/schemas/Parcel/properties/size", "parts/other name.json", 8],
		["/components/schemas/Letter", "openapi.yaml", 1],
	])("%s is not there, and the closest place around it is in %s at line %i", (pointer, file, line) => {
		expect(locate(pointer)).toEqual({ file, line, isExact: false });
	});
});

test("a document that was read from no file, or from one that is gone, has no lines", () => {
	expect(createLocate({})("/paths")).toBeUndefined();
	expect(createLocate({}, { root: "/no/such/file.yaml" })("/paths")).toBeUndefined();
});
