// Writes each src/**/*.gen.ts: what the client does, checks and plays by the contract, taken from the bundle.
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { record, text } from "./contract.ts";
import { examplesSource } from "./examples-source.ts";
import { policySource } from "./policy-source.ts";
import { validatorsSource } from "./validate-source.ts";

const source = "@forter-orders/openapi/openapi.json";
const root = new URL("..", import.meta.url);
const { resolve } = createRequire(import.meta.url);
const [contract, scenarios, manifest] = await Promise.all(
	[resolve(source), resolve("@forter-orders/openapi/scenarios.json"), new URL("package.json", root)].map(
		async (file): Promise<unknown> => JSON.parse(await readFile(file, "utf8")),
	),
);
const homepage = text(record(manifest, "package.json").homepage, "homepage of package.json");

// All are made before the first is written, so that a contract that one refuses changes nothing.
const sources = {
	"policy.gen.ts": policySource(contract, source, homepage),
	"validate/validators.gen.ts": validatorsSource(contract, source),
	"testing/examples.gen.ts": examplesSource(contract, scenarios, source),
};
for (const [file, content] of Object.entries(sources)) await writeFile(new URL(`src/${file}`, root), content);
