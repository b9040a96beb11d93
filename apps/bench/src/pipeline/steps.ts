import { join } from "node:path";
import { runCommand } from "../command.ts";
import { generators } from "../generate.ts";
import { ours } from "../ours.ts";
import { makeRedocPage } from "../redoc-page.ts";

/** Something that is made of the contract, by a tool. */
export interface Step {
	readonly task: string;
	readonly tool: string;
	/** Milliseconds that it took. */
	readonly run: () => Promise<number>;
}

/** What takes the contract of a copy of the workspace, in the order in which one needs the other, beside peers. */
export async function stepsIn(folder: string): Promise<Step[]> {
	const contract = join(folder, "openapi/dist/openapi.json");
	const types = join(folder, "packages/types");
	const client = join(folder, "packages/client");
	const compile = (home: string, ...options: string[]): Command => [
		home,
		join(home, "node_modules/typescript/bin/tsc"),
		"-p",
		"tsconfig.build.json",
		...options,
	];
	const peers = (await generators()).map(({ name, run }) => ({ task: "generate", tool: name, run }));
	return [
		step("generate", ours.client, [
			[types, "scripts/generate.ts", "build/schema.gen.ts"],
			[client, "scripts/generate.ts"],
		]),
		...peers,
		step("build", ours.client, [
			compile(types),
			[client, "scripts/bundle.ts"],
			[client, "scripts/write-errors.ts"],
			compile(client, "--emitDeclarationOnly"),
		]),
		step("type-check", ours.client, [compile(types, "--noEmit", "--skipLibCheck", "false")]),
		step("make the docs", ours.docs, [
			[join(folder, "apps/docs"), "--disable-warning=ExperimentalWarning", "src/build.ts"],
		]),
		{ task: "make the docs", tool: "redoc", run: () => makeRedocPage(contract, join(folder, "growth")) },
	];
}

/** The folder of a command of Node, and its arguments. */
type Command = readonly [cwd: string, ...args: string[]];

function step(task: string, tool: string, commands: readonly Command[]): Step {
	const run = async (): Promise<number> => {
		let ms = 0;
		for (const [cwd, ...args] of commands) ms += (await runCommand(process.execPath, args, { cwd })).ms;
		return ms;
	};
	return { task, tool, run };
}
