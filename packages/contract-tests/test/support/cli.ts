import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import { runCommandLine } from "../../src/cli/run.ts";

const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

const leftovers: (() => void)[] = [];

/** Ends and removes what the tests of a file started; for `afterAll`, since they run side by side. */
export function cleanUp(): void {
	for (const remove of leftovers.splice(0)) remove();
}

/** What a process left behind. */
export interface Ended {
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** How the process is started. */
export interface StartOptions {
	readonly cwd?: string;
	readonly env?: Readonly<Record<string, string>>;
}

/** Starts `orders-contract`. */
export function start(args: readonly string[], { cwd, env = {} }: StartOptions = {}): ChildProcess {
	const { FORTER_API_KEY: _key, FORTER_SITE_ID: _site, ...clean } = process.env;
	const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", main, ...args], {
		cwd,
		env: { ...clean, ...env },
	});
	leftovers.push(() => void child.kill("SIGKILL"));
	return child;
}

/** Runs `orders-contract` to its end. */
export async function run(args: readonly string[], options: StartOptions = {}): Promise<Ended> {
	const child = start(args, options);
	const [stdout, stderr, [code]] = await Promise.all([
		child.stdout?.toArray() ?? [],
		child.stderr?.toArray() ?? [],
		once(child, "exit"),
	]);
	return { code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() };
}

/** Runs a command line in this process, which takes a hundredth of the time of a new one. */
export async function runHere(args: readonly string[]): Promise<Ended> {
	const stdout = vi.spyOn(process.stdout, "write").mockReturnValue(true);
	const stderr = vi.spyOn(process.stderr, "write").mockReturnValue(true);
	try {
		const code = await runCommandLine(args);
		const said = (spy: typeof stdout) => spy.mock.calls.map(([text]) => String(text)).join("");
		return { code, stdout: said(stdout), stderr: said(stderr) };
	} finally {
		stdout.mockRestore();
		stderr.mockRestore();
	}
}

/** An empty folder. */
export function folder(): string {
	const path = mkdtempSync(join(tmpdir(), "orders-contract-"));
	leftovers.push(() => rmSync(path, { recursive: true, force: true }));
	return path;
}

/** A folder with files, by their names. */
export function folderWith(files: Readonly<Record<string, string>>): string {
	const path = folder();
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(path, name)), { recursive: true });
		writeFileSync(join(path, name), text);
	}
	return path;
}

/** A server on a free port; its URL. */
export async function serve(listener: RequestListener): Promise<string> {
	const server = createServer(listener).listen(0, "127.0.0.1");
	await once(server, "listening");
	leftovers.push(() => {
		server.closeAllConnections();
		server.close();
	});
	const address = server.address();
	if (typeof address !== "object" || address === null) throw new Error("the server has no port");
	return `http://127.0.0.1:${address.port}`;
}
