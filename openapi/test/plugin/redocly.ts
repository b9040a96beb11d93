import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Replaces `from`, which stands once in `file`, by `to`; without `from` it writes the file. */
export type Edit = { file: string; from?: string; to: string };

/** A message of the linter and its place, as `file#/pointer`. */
export type Problem = { place: string; message: string };

const sound = fileURLToPath(new URL("sound", import.meta.url));
const plugin = fileURLToPath(new URL("../../plugins/index.ts", import.meta.url));
const cli = join(dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")), "bin/cli.js");

/** What Redocly says of the sound contract after each set of edits, with these parts of the configuration. */
export async function lint(variants: Edit[][], config: Record<string, unknown>): Promise<Problem[][]> {
	return await withVariants(variants, config, async (folder) => {
		const { stdout, stderr } = await redocly(["lint", "--format=json", "--max-problems=1000"], folder);
		const reports = stdout.split(/(?<=^\})(?=\{)/m).filter((report) => report.trim() !== "");
		if (reports.length !== variants.length) throw new Error(`Redocly gave ${reports.length} reports: ${stderr}`);
		return reports.map((report) => problemsIn(report));
	});
}

/** The sound contract after the edits, bundled with these parts of the configuration. */
export async function bundle(edits: Edit[], config: Record<string, unknown>): Promise<string> {
	return await withVariants([edits], config, async (folder) => {
		const { code, stderr } = await redocly(["bundle", "0", "--output", "bundle.json"], folder);
		if (code !== 0) throw new Error(stderr);
		return await readFile(join(folder, "bundle.json"), "utf8");
	});
}

async function withVariants<Result>(
	variants: Edit[][],
	config: Record<string, unknown>,
	run: (folder: string) => Promise<Result>,
): Promise<Result> {
	const folder = await mkdtemp(join(tmpdir(), "house-rules-"));
	try {
		const apis = Object.fromEntries(variants.map((_, index) => [index, { root: `${index}/openapi.yaml` }]));
		// JSON is YAML too.
		await writeFile(
			join(folder, "redocly.yaml"),
			JSON.stringify({ telemetry: "off", plugins: [plugin], apis, ...config }),
		);
		for (const [index, edits] of variants.entries()) {
			await cp(sound, join(folder, String(index)), { recursive: true });
			for (const edit of edits) await apply(join(folder, String(index)), edit);
		}
		return await run(folder);
	} finally {
		await rm(folder, { recursive: true });
	}
}

async function apply(folder: string, { file, from, to }: Edit): Promise<void> {
	if (from === undefined) return await writeFile(join(folder, file), to);
	const text = await readFile(join(folder, file), "utf8");
	if (text.split(from).length !== 2) throw new Error(`"${from}" is expected to stand once in ${file}.`);
	await writeFile(
		join(folder, file),
		text.replace(from, () => to),
	);
}

function redocly(args: string[], cwd: string): Promise<{ code: number | string; stdout: string; stderr: string }> {
	const options = { cwd, env: { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" }, maxBuffer: 1e8 };
	return new Promise((resolve) => {
		execFile(process.execPath, [cli, ...args], options, (error, stdout, stderr) =>
			resolve({ code: error?.code ?? 0, stdout, stderr }),
		);
	});
}

type Report = { problems: { message: string; location: { source: { ref: string }; pointer: string }[] }[] };

function problemsIn(report: string): Problem[] {
	return (JSON.parse(report) as Report).problems.map(({ message, location: [location] }) => ({
		place: `${location?.source.ref.replace(/^\d+\//, "")}${location?.pointer}`,
		message,
	}));
}
