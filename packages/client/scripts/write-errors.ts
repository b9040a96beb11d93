// Writes dist/errors.json, the catalogue of the errors as data: what the contract says of them, and what the client adds.
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { errorCatalogue } from "./errors-source.ts";

const bundle = await readFile(createRequire(import.meta.url).resolve("@forter-orders/openapi/openapi.json"), "utf8");
const catalogue = JSON.stringify(errorCatalogue(JSON.parse(bundle)), null, "\t");
await writeFile(new URL("../dist/errors.json", import.meta.url), `${catalogue}\n`);
