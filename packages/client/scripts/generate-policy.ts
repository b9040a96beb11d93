// Writes src/policy.gen.ts: what the client does by the contract (paths, headers, retries, advice), taken from the bundle.
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { record, text } from "./contract.ts";
import { policySource } from "./policy-source.ts";

const source = "@forter-orders/openapi/openapi.json";
const bundle = await readFile(createRequire(import.meta.url).resolve(source), "utf8");
const manifest = record(
	JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8")),
	"package.json",
);
const homepage = text(manifest.homepage, "homepage of package.json");
await writeFile(new URL("../src/policy.gen.ts", import.meta.url), policySource(JSON.parse(bundle), source, homepage));
