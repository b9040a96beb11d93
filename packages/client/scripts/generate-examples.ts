// Writes src/testing/examples.gen.ts: the contract's example responses and what triggers them, taken from the bundle.
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { examplesSource } from "./examples-source.ts";

const source = "@forter-orders/openapi/openapi.json";
const require = createRequire(import.meta.url);
const [document, scenarios] = await Promise.all(
	[source, "@forter-orders/openapi/scenarios.json"].map(async (file): Promise<unknown> => {
		return JSON.parse(await readFile(require.resolve(file), "utf8"));
	}),
);
await writeFile(
	new URL("../src/testing/examples.gen.ts", import.meta.url),
	examplesSource(document, scenarios, source),
);
