// The main job, as `pnpm start` runs it.
import { once } from "node:events";
import { parseOptions, usage } from "./options.ts";
import { Progress } from "./progress.ts";
import { Refusal } from "./refusal.ts";
import { run } from "./run.ts";
import { decisionText, resultLine, serversText } from "./summary.ts";

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
	const people = options.json ? process.stderr : process.stdout;
	const result = await run(options, new Progress(people));
	people.write(decisionText(result, people));
	if (!options.once) people.write(serversText(result, people));
	if (options.json) process.stdout.write(resultLine(result));
	if (!options.once) await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
	await result.close();
}
