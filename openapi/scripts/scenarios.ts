// Writes dist/scenarios.json, the form in which scenarios.yaml is published.
import { readFile, writeFile } from "node:fs/promises";
import { parse } from "yaml";

const source = new URL("../scenarios.yaml", import.meta.url);
const target = new URL("../dist/scenarios.json", import.meta.url);

await writeFile(target, `${JSON.stringify(parse(await readFile(source, "utf8")), null, 2)}\n`);
