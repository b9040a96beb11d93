import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { writeBaseline } from "../../src/baseline/store.ts";
import { greatest } from "../../src/bump.ts";
import { type Result, runGate } from "../../src/gate/gate.ts";
import { publishedPackages } from "../../src/packages/list.ts";
import { comparePackages } from "../../src/packages/packages.ts";
import { readSurface } from "../../src/packages/surface.ts";
import { type Roots, rootsOf } from "../../src/roots.ts";
import { type Json, smallContract } from "../fixtures/documents.ts";
import { temporaryFolder } from "./folder.ts";
import { generateTypes } from "./generate-types.ts";

/** A workspace of a contract and three packages, whose baseline is what was built at first. */
export type Workspace = AsyncDisposable & {
	roots: Roots;
	/** Writes a file, by its path in the workspace. */
	write(file: string, text: string): Promise<void>;
	/** Changes a file that is there. */
	edit(file: string, from: string, to: string): Promise<void>;
	/** Changes the contract, its bundle and its types. */
	change(edit: (contract: Json) => void): Promise<void>;
	changeset(bump: string, ...packages: string[]): Promise<void>;
	gate(today?: string): Promise<Result>;
	/** What the packages need for themselves, the greatest bump of each, without the changes of the contract. */
	reasons(): Promise<string[]>;
};

/** Makes a workspace in a folder of its own, as a copy of another where one is given. */
export async function createWorkspace(template?: Workspace): Promise<Workspace> {
	const folder = await temporaryFolder();
	const roots = rootsOf(join(folder.path, "openapi"));
	if (template) await cp(template.roots.workspace, folder.path, { recursive: true });
	const write = async (file: string, text: string) => {
		await mkdir(dirname(join(folder.path, file)), { recursive: true });
		await writeFile(join(folder.path, file), text);
	};
	const build = (contract: Json) => buildContract(contract, write);
	if (template === undefined) {
		for (const [file, text] of Object.entries(files)) await write(file, text);
		await build(smallContract());
		await freeze(roots);
	}
	return {
		roots,
		write,
		async edit(file, from, to) {
			const text = await readFile(join(folder.path, file), "utf8");
			if (!text.includes(from)) throw new Error(`${file} has no "${from}".`);
			await write(file, text.replace(from, to));
		},
		async change(edit) {
			const contract = JSON.parse(await readFile(roots.bundle, "utf8"));
			edit(contract);
			await build(contract);
		},
		changeset: (bump, ...names) =>
			write(
				`.changeset/${names.join("-")}.md`,
				`---\n${names.map((name) => `"@shop/${name}": ${bump}\n`).join("")}---\n\nChange it\n`,
			),
		gate: (today = "2026-11-22") => runGate({ roots, today }),
		reasons: () => reasonsIn(roots),
		[Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
	};
}

async function buildContract(contract: Json, write: Workspace["write"]): Promise<void> {
	await write("openapi/dist/openapi.json", JSON.stringify(contract));
	await write("openapi/dist/openapi.yaml", stringify(contract));
	await write("openapi/openapi.yaml", stringify(contract));
	await using types = await temporaryFolder();
	await write("packages/types/dist/index.d.ts", await generateTypes(types.path, contract));
}

async function reasonsIn(roots: Roots): Promise<string[]> {
	const { reasons } = await comparePackages(roots, publishedPackages(roots.workspace));
	const names = [...new Set(reasons.map((reason) => reason.package))];
	const bumpOf = (name: string) => greatest(reasons.filter((one) => one.package === name).map(({ bump }) => bump));
	return names.map((name) => `${name.replace("@shop/", "")} ${bumpOf(name)}`);
}

async function freeze(roots: Roots): Promise<void> {
	const packages = publishedPackages(roots.workspace).filter((one) => one.folder !== roots.contract);
	await writeBaseline(roots.baseline, {
		bundle: smallContract(),
		scenarios: JSON.parse(files["openapi/dist/scenarios.json"] ?? ""),
		surfaces: await Promise.all(packages.map(readSurface)),
	});
}

const manifest = (name: string, more: object): string =>
	JSON.stringify({ name: `@shop/${name}`, version: "1.2.3", type: "module", ...more });
const typed = { ".": { types: "./dist/index.d.ts" } };

const files: Record<string, string> = {
	"package.json": '{"name": "shop", "private": true, "version": "0.0.0"}',
	"pnpm-workspace.yaml": "packages:\n  - openapi\n  - packages/*\n",
	".changeset/config.json": JSON.stringify({ changelog: false, access: "public", baseBranch: "main" }),
	"openapi/package.json": manifest("openapi", {}),
	"openapi/dist/scenarios.json": JSON.stringify({
		triggers: [{ operationId: "placeOrder", pointer: "/id", value: "a", status: 200, example: "small", note: "One." }],
		lenient: { rules: ["required"], confidence: "low" },
	}),
	"packages/types/package.json": manifest("types", { exports: typed }),
	"packages/client/package.json": manifest("client", { exports: typed, engines: { node: ">=20.19" } }),
	"packages/client/dist/index.d.ts":
		"/** A client. */\nexport interface Client {\n    /** Places. */\n    place(id: string): Promise<string>;\n}\nexport declare function createClient(options?: {\n    url?: string;\n}): Client;\n",
	"packages/mock/package.json": manifest("mock", {
		exports: { ...typed, "./log.schema.json": "./log.schema.json" },
		bin: { "shop-mock": "dist/cli.js" },
	}),
	"packages/mock/log.schema.json": JSON.stringify({
		$schema: "https://json-schema.org/draft/2020-12/schema",
		type: "object",
		properties: { line: { $ref: "#/$defs/line" } },
		$defs: { line: { type: "string" } },
	}),
	"packages/mock/dist/index.d.ts": "export declare const port: number;\n",
	"packages/mock/dist/cli.js":
		'console.log("Usage: shop-mock\\n\\n  --port <number>  port\\n  --quiet          no log\\n");\n',
};
