import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { UsageError } from "@forter-orders/command-line";
import type { JsonObject } from "@forter-orders/spec";
import type { Reason } from "./compare-surfaces.ts";
import { type Published, shortName } from "./list.ts";
import { type Probe, prelude, probesOfEntry, probesOfTypes } from "./probes.ts";
import type { Surface } from "./surface.ts";

/** What to compile: the packages as they were and as they are, and the contract as it was. */
type Compilation = {
	base: readonly Surface[];
	next: readonly Surface[];
	packages: readonly Published[];
	contract: JsonObject;
	/** The folder of the code of consumers. */
	consumers: string;
};

/** Says where old, correct code no longer compiles: code of consumers, and code that uses each name and member. */
export async function compileOldCode(input: Compilation): Promise<Reason[]> {
	const root = await realpath(await mkdtemp(join(tmpdir(), "compat-")));
	try {
		const files = await writeAll(root, input);
		const output = await runTsc(root);
		return reasonsOf(output, files);
	} finally {
		await rm(root, { recursive: true, force: true });
	}
}

type ProbeFile = { package: string; labels: (string | undefined)[]; fallback: string };

async function writeAll(
	root: string,
	{ base, next, packages, contract, consumers }: Compilation,
): Promise<Map<string, ProbeFile>> {
	const known = base.filter((surface) => next.some((other) => other.package === surface.package));
	for (const [side, surfaces] of [
		["old", known],
		["new", next],
	] as const) {
		for (const surface of surfaces) await writePackage(join(root, side, "node_modules", surface.package), surface);
		for (const { folder } of packages) await link(join(folder, "node_modules"), join(root, side, "node_modules"));
	}
	const files = new Map<string, ProbeFile>();
	for (const surface of known) {
		for (const entry of Object.keys(surface.entries).filter((name) => surface.entries[name])) {
			const probes = shortName(surface.package) === "types" ? probesOfTypes(contract) : probesOfEntry(surface, entry);
			await writeProbes(root, files, surface, entry, probes);
		}
	}
	for (const file of existsSync(consumers) ? await readdir(consumers) : []) {
		const owner = known.find(({ package: name }) => file.startsWith(`${shortName(name)}.`));
		if (owner === undefined) continue;
		await cp(join(consumers, file), join(root, "new", file));
		files.set(`new/${file}`, { package: owner.package, labels: [], fallback: `apps/compat/consumers/${file}` });
	}
	await writeFile(join(root, "tsconfig.json"), JSON.stringify({ compilerOptions: options, include: ["new/*.ts"] }));
	return files;
}

const options = {
	noEmit: true,
	strict: true,
	exactOptionalPropertyTypes: true,
	skipLibCheck: true,
	module: "nodenext",
	target: "es2022",
	lib: ["es2023", "dom", "dom.iterable"],
	types: [],
};

async function writeProbes(
	root: string,
	files: Map<string, ProbeFile>,
	surface: Surface,
	entry: string,
	probes: Probe[],
): Promise<void> {
	const name = `probe-${shortName(surface.package)}-${entry.replaceAll(/\W+/g, "-")}.ts`;
	const path = entry === "." ? surface.package : surface.package + entry.slice(1);
	const old = `../old/node_modules/${surface.package}/${(surface.entries[entry] ?? "").replace(/^\.\//, "").replace(/\.d\.ts$/, ".js")}`;
	const head = `import type * as Old from "${old}";\nimport type * as New from "${path}";\n${prelude}`;
	const lines = probes.map(({ code }, index) => code.replace("type _ =", `export type P${index} =`));
	const labels = [...Array(head.split("\n").length - 1).fill(undefined), ...probes.map(({ label }) => label)];
	await writeFile(join(root, "new", name), `${head}${lines.join("\n")}\n`);
	files.set(`new/${name}`, { package: surface.package, labels, fallback: `the entry ${path}` });
}

async function writePackage(folder: string, { package: name, entries, declarations }: Surface): Promise<void> {
	const exports = Object.fromEntries(
		Object.entries(entries).map(([entry, file]) => [entry, file === "" ? entry : { types: file }]),
	);
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, "package.json"), JSON.stringify({ name, type: "module", exports }));
	for (const [file, text] of Object.entries(declarations)) {
		await mkdir(dirname(join(folder, file)), { recursive: true });
		// A private member makes two copies of a class two different types.
		await writeFile(join(folder, file), text.replaceAll(/^\s*(?:#private|private [^;]*);$/gm, ""));
	}
}

// What the packages are built on, from where they find it.
async function link(from: string, to: string): Promise<void> {
	if (!existsSync(from)) return;
	await mkdir(to, { recursive: true });
	for (const name of await readdir(from)) {
		if (name.startsWith(".") || name === "@forter-orders") continue;
		if (name.startsWith("@")) await link(join(from, name), join(to, name));
		else if (!existsSync(join(to, name))) await symlink(await realpath(join(from, name)), join(to, name));
	}
}

async function runTsc(root: string): Promise<string> {
	const manifest = createRequire(import.meta.url).resolve("typescript/package.json");
	const args = [join(dirname(manifest), "bin/tsc"), "-p", "tsconfig.json", "--pretty", "false"];
	return promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 2 ** 26 }).then(
		({ stdout }) => stdout,
		(cause: unknown) => {
			if (cause instanceof Error && "stdout" in cause && String(cause.stdout) !== "") return String(cause.stdout);
			throw new UsageError(`The TypeScript compiler could not be run: ${String(cause).split("\n")[0]}`);
		},
	);
}

function reasonsOf(output: string, files: Map<string, ProbeFile>): Reason[] {
	const errors = [...output.matchAll(/^(\S+)\((\d+),\d+\): error TS\d+: (.*)$/gm)];
	if (errors.length === 0 && /error TS/.test(output)) throw new UsageError(`The compiler says: ${output.trim()}`);
	const found = errors.map(([, file = "", line, message = ""]) => {
		const probe = files.get(file);
		if (probe === undefined) throw new UsageError(`The compiler says of ${file}: ${message}`);
		const what = probe.labels[Number(line) - 1] ?? `${probe.fallback}:${line}`;
		return {
			package: probe.package,
			bump: "major",
			what: `old code no longer compiles: ${what} (${short(message)})`,
		} as const;
	});
	return [...new Map(found.map((reason) => [reason.package + reason.what, reason])).values()];
}

// Without the folder that the code was compiled in.
function short(message: string): string {
	const plain = message.replaceAll(/import\("[^"]*"\)\./g, "");
	return plain.length > 160 ? `${plain.slice(0, 157)}…` : plain;
}
