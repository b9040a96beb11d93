// The main job, as `pnpm start` runs it.
import { once } from "node:events";
import { parseOptions, usage } from "./options.ts";
import { Progress } from "./progress.ts";
import { Refusal } from "./refusal.ts";
import { run } from "./run.ts";
import { resultLine, summary } from "./summary.ts";

const args = process.argv.slice(2).filter((arg, index) => index > 0 || arg !== "--");
const json = args.includes("--json");

// A reader that went away, such as `head`, is no failure.
for (const stream of [process.stdout, process.stderr]) {
	stream.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
}

try {
	await main();
} catch (error) {
	if (!(error instanceof Refusal)) throw error;
	console.error(`\n${error.message}`);
	const { message, violations } = error;
	if (json) process.stdout.write(`${JSON.stringify({ ok: false, error: { message, violations } })}\n`);
	process.exitCode = 1;
}

async function main(): Promise<void> {
	const options = parseOptions(args);
	if (options.help) return void process.stdout.write(usage);
	const result = await run(options, new Progress(options.json ? process.stderr : process.stdout));
	process.stdout.write(options.json ? resultLine(result) : summary(result, process.stdout));
	if (!options.once) await interrupted(options.json ? process.stderr : process.stdout);
	await result.close();
}

async function interrupted(stream: NodeJS.WriteStream): Promise<void> {
	stream.write("\nCtrl-C stops the mock and the docs.\n");
	await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
	stream.write("\n");
}
