import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { manifest } from "./manifest.ts";

const run = promisify(execFile);
const { resolve } = createRequire(import.meta.url);
const client = fileURLToPath(new URL("..", import.meta.url));
const types = dirname(resolve("@forter-orders/types/package.json"));

/** A client whose sources were generated anew, from another contract, in a folder of its own. */
export interface GeneratedClient extends AsyncDisposable {
	/** The path of its src/index.ts. */
	readonly index: string;
	/** What the compiler says of a file that uses it; empty when that is correct. */
	compile(source: string): Promise<string>;
}

/** Runs both generators, as they are, on a changed copy of the contract, in which nothing is triggered. */
export async function generateFrom(contract: unknown): Promise<GeneratedClient> {
	const root = await realpath(await mkdtemp(join(tmpdir(), "changed-contract-")));
	const scope = join(root, "node_modules/@forter-orders");
	const { homepage } = manifest;
	await writeFile(join(root, "package.json"), JSON.stringify({ type: "module", homepage }));
	const contents = { "openapi.json": contract, "scenarios.json": { triggers: [] } };
	const names = Object.keys(contents).map((name) => [`./${name}`, `./${name}`]);
	await writePackage(join(scope, "openapi"), Object.fromEntries(names));
	for (const [name, content] of Object.entries(contents)) {
		await writeFile(join(scope, "openapi", name), JSON.stringify(content));
	}
	await writePackage(join(scope, "types"), { ".": { types: "./index.d.ts" } });
	await link(root, join(client, "node_modules"), ["@forter-orders/spec", "ajv", "ajv-formats", "openapi-fetch"]);
	await link(root, join(types, "node_modules"), ["@forter-orders/command-line", "openapi-typescript", "typescript"]);
	await cp(join(types, "scripts"), join(root, "types/scripts"), { recursive: true });
	await cp(join(client, "src"), join(root, "src"), { recursive: true });
	await cp(join(client, "scripts"), join(root, "scripts"), { recursive: true });
	await run(process.execPath, [join(root, "types/scripts/generate.ts"), join(scope, "types/index.d.ts")]);
	await run(process.execPath, [join(root, "scripts/generate.ts")]);
	return {
		index: join(root, "src/index.ts"),
		compile: async (source) => {
			await writeFile(join(root, "use.ts"), source);
			const options = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--allowImportingTsExtensions"];
			const files = ["--module", "nodenext", "--target", "es2022", "--lib", "es2023,dom,dom.iterable", "use.ts"];
			const tsc = join(client, "node_modules/.bin/tsc");
			return run(tsc, [...options, "--types", "", ...files], { cwd: root }).then(
				() => "",
				({ stdout, stderr }) => `${stdout}${stderr}`,
			);
		},
		[Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
	};
}

/** The contract as it is. */
export async function readContract(): Promise<string> {
	return readFile(resolve("@forter-orders/openapi/openapi.json"), "utf8");
}

async function writePackage(folder: string, exports: unknown): Promise<void> {
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module", exports }));
}

async function link(root: string, from: string, names: readonly string[]): Promise<void> {
	for (const name of names) await symlink(join(from, name), join(root, "node_modules", name));
}
