import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What a command answered. */
export type Outcome = { code: number; out: string; err: string };

/** A copy of the contract's folder in which the tests may write. */
export type Copy = {
	root: string;
	run: (command: string, args: string[]) => Promise<Outcome>;
	create: (...args: string[]) => Promise<Outcome>;
	redocly: (...args: string[]) => Promise<Outcome>;
	source: (file: string) => Promise<string>;
	remove: () => Promise<void>;
};

const openapi = fileURLToPath(new URL("..", import.meta.url));
const leftOut = new Set(["node_modules", "test", "dist", ".turbo", ".reports"]);

/** Copies the sources of the contract into a temporary folder. */
export async function copyContract(): Promise<Copy> {
	const root = await mkdtemp(join(tmpdir(), "new-"));
	await cp(openapi, root, { recursive: true, filter: (path) => path === openapi || !leftOut.has(basename(path)) });
	await symlink(join(openapi, "node_modules"), join(root, "node_modules"));
	const run = (command: string, args: string[]): Promise<Outcome> =>
		new Promise((resolve) => {
			const end = (code: unknown, out: string, err: string) => resolve({ code: Number(code ?? 0), out, err });
			execFile(command, args, { cwd: root }, (error, out, err) => end(error?.code, out, err));
		});
	return {
		root,
		run,
		create: (...args) => run(process.execPath, ["scripts/new.ts", ...args]),
		redocly: (...args) => run(join(root, "node_modules/.bin/redocly"), args),
		source: (file) => readFile(join(root, file), "utf8"),
		remove: () => rm(root, { recursive: true }),
	};
}
