// Writes the table of the README anew.
import { readFileSync, writeFileSync } from "node:fs";
import { corpus } from "./corpus/index.ts";
import { tableOf } from "./table.ts";

const readme = new URL("../README.md", import.meta.url);
const text = readFileSync(readme, "utf8");
const table = `<!-- table -->\n${tableOf(corpus)}\n<!-- /table -->`;
writeFileSync(
	readme,
	text.replace(/<!-- table -->[\s\S]*<!-- \/table -->/, () => table),
);
