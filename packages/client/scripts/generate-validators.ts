// Writes src/validate/validators.gen.ts: the checks of the request bodies, compiled from the bundle.
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { validatorsSource } from "./validate-source.ts";

const source = "@forter-orders/openapi/openapi.json";
const bundle = await readFile(createRequire(import.meta.url).resolve(source), "utf8");
await writeFile(
	new URL("../src/validate/validators.gen.ts", import.meta.url),
	validatorsSource(JSON.parse(bundle), source),
);
