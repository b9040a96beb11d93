import { cp, lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type CommandResult, runCommand } from "../command.ts";
import { runPnpm } from "../pnpm.ts";

const workspace = fileURLToPath(new URL("../../../../", import.meta.url));

/** A copy of this workspace to build and change; disposing of it deletes it. */
export interface WorkspaceCopy extends AsyncDisposable {
	readonly folder: string;
	/** Runs `turbo run build` in it, through the pnpm that the workspace names. */
	build(...args: readonly string[]): Promise<CommandResult>;
	/** Adds a comment to a file of it, another each time. */
	change(file: string, comment: (text: string) => string): Promise<void>;
}

/** Copies every file that git does not ignore, and installs nothing: what is installed here is linked. */
export async function copyWorkspace(): Promise<WorkspaceCopy> {
	const folder = await mkdtemp(join(tmpdir(), "forter-orders-bench-"));
	try {
		await copyFiles(folder);
		await linkInstalled(folder);
		await commit(folder);
	} catch (error) {
		await rm(folder, { recursive: true, force: true });
		throw error;
	}
	let changes = 0;
	return {
		folder,
		build: (...args) =>
			runPnpm(["exec", "turbo", "run", "build", "--env-mode=loose", ...args], {
				cwd: folder,
				env: { ...outerEnvironment(), TURBO_TELEMETRY_DISABLED: "1", REDOCLY_TELEMETRY: "off" },
			}),
		async change(file, comment) {
			const path = join(folder, file);
			await writeFile(path, `${await readFile(path, "utf8")}${comment(`change ${++changes}`)}\n`);
		},
		[Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
	};
}

/** The environment without what a turbo that runs this says of its own workspace. */
function outerEnvironment(): NodeJS.ProcessEnv {
	const entries = Object.entries(process.env).filter(([name]) => !/^(TURBO_|INIT_CWD$)/.test(name));
	return Object.fromEntries(entries);
}

async function copyFiles(folder: string): Promise<void> {
	const { stdout } = await runCommand("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
		cwd: workspace,
	});
	for (const file of stdout.split("\0").filter((name) => name !== "")) {
		// One that is deleted and not committed is still in the list.
		if (await lstat(join(workspace, file)).catch(() => undefined)) {
			await cp(join(workspace, file), join(folder, file), { verbatimSymlinks: true });
		}
	}
	const settings = join(folder, "pnpm-workspace.yaml");
	const text = await readFile(settings, "utf8");
	await writeFile(settings, text.replace("verifyDepsBeforeRun: install", "verifyDepsBeforeRun: false"));
}

/** Links of pnpm are relative, so they lead to the copied packages and to the one store. */
async function linkInstalled(folder: string): Promise<void> {
	const { stdout } = await runCommand("git", ["ls-files", "*package.json"], { cwd: workspace });
	for (const manifest of stdout.trim().split("\n")) {
		const from = join(workspace, dirname(manifest), "node_modules");
		const to = join(folder, dirname(manifest), "node_modules");
		for (const entry of await readdir(from).catch(() => [])) {
			if (entry === ".pnpm") continue;
			await mkdir(to, { recursive: true });
			await cp(join(from, entry), join(to, entry), { recursive: true, verbatimSymlinks: true });
		}
	}
	await symlink(join(workspace, "node_modules/.pnpm"), join(folder, "node_modules/.pnpm"));
}

/** Turbo's cache needs a commit. */
async function commit(folder: string): Promise<void> {
	const git = (...args: string[]) => runCommand("git", args, { cwd: folder });
	await git("init", "--quiet");
	await git("add", "--all");
	const author = ["-c", "user.name=bench", "-c", "user.email=bench@example.com", "-c", "commit.gpgsign=false"];
	await git(...author, "commit", "--quiet", "--no-verify", "--message", "Copy");
}
