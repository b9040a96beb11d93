import { existsSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** A step of a job, as far as it is checked. */
interface Step {
	readonly uses?: string;
	readonly run?: string;
	readonly with?: Readonly<Record<string, unknown>>;
}
interface Workflow {
	readonly permissions?: unknown;
	readonly jobs?: Readonly<Record<string, { readonly steps?: readonly Step[]; readonly "timeout-minutes"?: number }>>;
	readonly runs?: { readonly steps?: readonly Step[] };
}

/** Scripts of the workspace: those of the root, and those of each package by its name. */
export interface Scripts {
	readonly root: ReadonlySet<string>;
	readonly of: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Commands of pnpm that are not scripts of ours. */
const PNPM_COMMANDS = new Set(["install", "exec", "pack"]);

/** What is wrong with a workflow, or with an action of ours, beside its syntax; one sentence each. */
export function workflowFindings(text: string, root: string, scripts: Scripts): string[] {
	const workflow: Workflow = parse(text);
	const jobs = Object.entries(workflow.jobs ?? {});
	const steps = [...jobs.flatMap(([, job]) => job.steps ?? []), ...(workflow.runs?.steps ?? [])];
	return [
		...(workflow.jobs ? permissionFindings(workflow.permissions) : []),
		...jobs.flatMap(([name, job]) =>
			job.steps && job["timeout-minutes"] === undefined ? [`job ${name} has no timeout-minutes`] : [],
		),
		...steps.flatMap(({ uses }) => (uses === undefined ? [] : pinFindings(uses, root))),
		...steps.flatMap(commandsOf).flatMap((command) => commandFindings(command, root, scripts)),
	];
}

/** What a step runs, by itself or by an action that is told a command. */
function commandsOf({ run, with: inputs = {} }: Step): string[] {
	return [run, inputs.version, inputs.publish].filter((command) => typeof command === "string");
}

function permissionFindings(permissions: unknown): string[] {
	const least = JSON.stringify(permissions) === JSON.stringify({ contents: "read" });
	return least ? [] : ["permissions of the workflow must be `contents: read`; a job that needs more says so itself"];
}

function pinFindings(uses: string, root: string): string[] {
	if (uses.startsWith("./")) return existsSync(join(root, uses)) ? [] : [`${uses} does not exist`];
	return /@[0-9a-f]{40}$/.test(uses) ? [] : [`${uses} must be pinned by the 40 digits of a commit`];
}

function commandFindings(run: string, root: string, scripts: Scripts): string[] {
	return run
		.split("\n")
		.map((line) => line.trim().split(/\s+/))
		.flatMap(([command = "", ...args]) => {
			if (command === "pnpm") return scriptFindings(args, scripts);
			if (command === "bash" || command === "node") return fileFindings(args, root);
			return [];
		});
}

function fileFindings(args: readonly string[], root: string): string[] {
	const file = args.find((argument) => !argument.startsWith("-"));
	return file !== undefined && existsSync(join(root, file)) ? [] : [`the file ${file ?? ""} does not exist`];
}

function scriptFindings(args: readonly string[], scripts: Scripts): string[] {
	const filtered = args[0] === "--filter";
	const [name = "", ...others] = (filtered ? args.slice(2) : args).filter((argument) => argument !== "run");
	if (PNPM_COMMANDS.has(name)) return [];
	const known = filtered ? scripts.of.get(args[1] ?? "") : scripts.root;
	if (known?.has(name)) return [];
	return [`pnpm ${[...args.slice(0, filtered ? 2 : 0), name, ...others].join(" ")}: there is no such script`];
}
