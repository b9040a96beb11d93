import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";

/** A program that running a sample takes, and the package of Debian that has it. */
export type Tool = { command: string; debianPackage: string };

/** A language of the samples. */
export type Language = {
	extension: string;
	tools: Tool[];
	/** The program and the arguments that run a file. */
	command: (path: string) => [string, ...string[]];
};

const node: Tool = { command: process.execPath, debianPackage: "nodejs" };

/** Every language that each scenario has a sample in. */
export const languages: Language[] = [
	{
		extension: "sh",
		tools: [
			{ command: "bash", debianPackage: "bash" },
			{ command: "curl", debianPackage: "curl" },
		],
		command: (path) => ["bash", path],
	},
	{ extension: "mjs", tools: [node], command: (path) => [node.command, path] },
	{
		extension: "rb",
		tools: [{ command: "ruby", debianPackage: "ruby" }],
		command: (path) => ["ruby", path],
	},
	{
		extension: "py",
		tools: [{ command: "python3", debianPackage: "python3" }],
		command: (path) => ["python3", path],
	},
	{
		extension: "ts",
		tools: [node],
		// As text, so that its imports are looked up from this package, which has the client.
		command: (path) => [node.command, "--input-type=module-typescript", "--eval", readFileSync(path, "utf8")],
	},
];

const found = new Map<string, Promise<unknown>>();

/** What is missing to run samples in a language, and how to install it; nothing when all is there. */
export async function missingTool({ tools }: Pick<Language, "tools">): Promise<string | undefined> {
	for (const { command, debianPackage } of tools) {
		const started = found.get(command) ?? promisify(execFile)(command, ["--version"], { timeout: 20_000 });
		found.set(command, started);
		const starts = await started.then(
			() => true,
			() => false,
		);
		if (!starts) return `needs ${command}, which does not start; on Debian: apt-get install ${debianPackage}`;
	}
	return undefined;
}
