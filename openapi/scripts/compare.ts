// Lists what another OpenAPI document of the API has and the contract does not, and the reverse.
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Refusal, readArgs, runCommand } from "./command.ts";
import { compareDocuments } from "./compare/compare-documents.ts";
import { readDocument } from "./compare/document.ts";
import { render } from "./compare/render.ts";

const usage = `Usage: pnpm --filter openapi compare FILE [--json]

Lists what the OpenAPI 3.0 or 3.1 document in FILE (YAML or JSON) has and the bundle dist/openapi.json does not, and
the reverse: operations, statuses, parameters, and properties with their type, requiredness and known values.
Differences are the result, not a failure: the exit code is 0 whenever both documents could be read.

  --json    print the result as JSON
  --help    print this text
`;

const bundle = fileURLToPath(new URL("../dist/openapi.json", import.meta.url));

await runCommand("compare", async (args) => {
	const { values, positionals } = readArgs("compare", () =>
		parseArgs({
			args,
			allowPositionals: true,
			options: { json: { type: "boolean", default: false }, help: { type: "boolean", default: false } },
		}),
	);
	if (values.help) return usage;
	const [file, ...rest] = positionals;
	if (file === undefined || rest.length > 0) {
		const got = file === undefined ? "none" : `${positionals.length}`;
		throw new Refusal(`expected one file, got ${got}; give the path of an OpenAPI 3.0 or 3.1 document.`);
	}
	const theirs = await readDocument(pathOf(file), file, hintFor(file));
	const ours = await readDocument(bundle, "dist/openapi.json", "Build it with `pnpm --filter openapi bundle`.");
	const comparison = compareDocuments(ours, theirs);
	return values.json ? `${JSON.stringify(comparison, null, 2)}\n` : render(comparison);
});

// pnpm runs a script in the folder of its package; a relative path means the folder where the user called pnpm.
function pathOf(file: string): string {
	return resolve(process.env.INIT_CWD ?? ".", file);
}

function hintFor(file: string): string {
	return /^https?:/.test(file)
		? "Download the document and give the path of the copy."
		: "Give the path of an OpenAPI 3.0 or 3.1 document, YAML or JSON.";
}
