import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Language, missingTool } from "./languages.ts";

/** How a sample ended. */
export type Ending = { exitCode: number | string | null; stdout: string; stderr: string };

const packageFolder = fileURLToPath(new URL("../..", import.meta.url));

/** Runs a sample with this environment and nothing of ours but the search path. */
export async function runSample(language: Language, path: string, env: Record<string, string>): Promise<Ending> {
	const missing = await missingTool(language);
	if (missing) throw new Error(`This sample ${missing}.`);
	const [command, ...args] = language.command(path);
	const options = { cwd: packageFolder, env: { PATH: process.env.PATH, ...env }, timeout: 20_000 };
	return new Promise((resolve) => {
		execFile(command, args, options, (error, stdout, stderr) => {
			resolve({ exitCode: error ? (error.code ?? error.signal ?? null) : 0, stdout, stderr });
		});
	});
}
