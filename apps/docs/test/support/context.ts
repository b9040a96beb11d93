import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { JsonObject } from "@forter-orders/spec";
import type { Context } from "../../src/page.ts";
import { readerCopy } from "../../src/reader-copy.ts";

const require = createRequire(import.meta.url);

/** What the published site is made of. */
export const context: Context = {
	document: readerCopy(contractFile("openapi.json")),
	scenarios: contractFile("scenarios.json"),
	siteUrl: "https://docs.example.com/orders/",
	basePath: "/orders/",
};

function contractFile(name: string): JsonObject {
	return JSON.parse(readFileSync(require.resolve(`@forter-orders/openapi/${name}`), "utf8"));
}
