// Writes the types of the bundled contract to src/schema.gen.ts, or to the FILE that is named: the build compiles a
// file of its own, so that only a person changes the committed one, whose diff is the review of a contract change.
// With --check it writes nothing and fails when the file is not what the contract gives.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { renderTypes } from "./render.ts";

const { values, positionals } = parseArgs({ options: { check: { type: "boolean" } }, allowPositionals: true });
const file = positionals[0] ?? "src/schema.gen.ts";
const expected = await renderTypes();

if (!values.check) {
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, expected);
} else if ((await readFile(file, "utf8").catch(() => "")) !== expected) {
	console.error(`${file} is not what openapi/ gives. Run \`pnpm generate\`, read the diff, and commit the file.`);
	process.exitCode = 1;
}
