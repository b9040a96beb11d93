import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { UsageError } from "@forter-orders/command-line";
import { type JsonObject, objectOf } from "@forter-orders/spec";
import { withoutComments } from "./declarations.ts";
import type { Published } from "./list.ts";

/** What users of a package can hold on to. */
export type Surface = {
	package: string;
	version: string;
	/** The ways in, each with the file of its types, or an empty text. */
	entries: Record<string, string>;
	/** Commands, each with its options. */
	commands: Record<string, string[]>;
	node: string;
	peers: Record<string, string>;
	/** JSON Schemas that are published, by entry. */
	schemas: Record<string, JsonObject>;
	/** Files of types by path, without comments. */
	declarations: Record<string, string>;
};

/** Reads what a package shows to its users, from its manifest and what was built. */
export async function readSurface({ name, folder, manifest }: Published): Promise<Surface> {
	const entries = Object.entries(objectOf(manifest.exports)).map(([entry, target]) => [
		entry,
		String(objectOf(target).types ?? ""),
	]);
	const bins = Object.entries(objectOf(manifest.bin)).map(
		([command, file]) => [command, join(folder, String(file))] as const,
	);
	const missing = [...entries.map(([, types]) => types).filter(Boolean), ...Object.values(objectOf(manifest.bin))].find(
		(file) => !existsSync(join(folder, String(file))),
	);
	if (missing !== undefined)
		throw new UsageError(`${name} has no ${missing}: build the packages first, with \`pnpm build\`.`);
	const commands = await Promise.all(bins.map(async ([command, file]) => optionsOf(command, file)));
	return {
		package: name,
		version: String(manifest.version),
		entries: Object.fromEntries(entries),
		commands: Object.assign({}, ...commands),
		node: String(objectOf(manifest.engines).node ?? ""),
		peers: Object.fromEntries(
			Object.entries(objectOf(manifest.peerDependencies)).map(([peer, range]) => [peer, String(range)]),
		),
		schemas: await readSchemas(folder, objectOf(manifest.exports)),
		declarations: await readDeclarations(folder),
	};
}

async function readSchemas(folder: string, entries: JsonObject): Promise<Record<string, JsonObject>> {
	const found: Record<string, JsonObject> = {};
	for (const [entry, file] of Object.entries(entries)) {
		if (typeof file !== "string" || !file.endsWith(".schema.json")) continue;
		found[entry] = objectOf(JSON.parse(await readFile(join(folder, file), "utf8")));
	}
	return found;
}

async function readDeclarations(folder: string): Promise<Record<string, string>> {
	const dist = join(folder, "dist");
	const files = existsSync(dist) ? await readdir(dist, { recursive: true }) : [];
	const names = files.filter((file) => file.endsWith(".d.ts")).sort();
	const texts = names.map(async (file) => [
		`dist/${file.replaceAll("\\", "/")}`,
		withoutComments(await readFile(join(dist, file), "utf8")),
	]);
	return Object.fromEntries(await Promise.all(texts));
}

async function optionsOf(command: string, file: string): Promise<Record<string, string[]>> {
	const help = await helpOf(command, file, []);
	const parts = [...(/^Commands:\n((?:[ \t]+.*\n?)*)/m.exec(help)?.[1] ?? "").matchAll(/^ {2}([a-z][a-z-]*)/gm)];
	const names = parts.map(([, name]) => String(name)).filter((name) => name !== "help");
	const below = names.map(
		async (name) => [`${command} ${name}`, flagsIn(await helpOf(command, file, [name]))] as const,
	);
	return { [command]: flagsIn(help), ...Object.fromEntries(await Promise.all(below)) };
}

function flagsIn(help: string): string[] {
	return [...new Set([...help.matchAll(/(?<![\w-])--[a-z][a-z0-9-]*/g)].map(([flag]) => flag))].sort();
}

async function helpOf(command: string, file: string, args: string[]): Promise<string> {
	try {
		const { stdout } = await promisify(execFile)(process.execPath, [file, ...args, "--help"], { timeout: 20_000 });
		return stdout;
	} catch (cause) {
		throw new UsageError(`\`${[command, ...args].join(" ")} --help\` failed: ${String(cause).split("\n")[0]}`);
	}
}
