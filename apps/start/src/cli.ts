// The main job, as `pnpm start` runs it.
import { once } from "node:events";
import { exitStatus, main, print } from "@forter-orders/command-line";
import { makeCommand, type Options } from "./command.ts";
import { Progress } from "./progress.ts";
import { Refusal } from "./refusal.ts";
import { run } from "./run.ts";
import { decisionText, resultLine, serversText } from "./summary.ts";

process.exitCode = await main(() => makeCommand(start), {
	statusOf: (error) => (error instanceof Refusal ? exitStatus.findings : undefined),
	...(process.argv.includes("--json") && { onError: printError }),
});

async function start(options: Options): Promise<void> {
	// Without a reader nobody waits for what comes.
	for (const stream of [process.stdout, process.stderr]) stream.on("error", () => process.exit(exitStatus.fine));
	const people = options.json ? process.stderr : process.stdout;
	const result = await run(options, new Progress(people));
	print(people, decisionText(result, people));
	if (!options.once) print(people, serversText(result, people));
	if (options.json) print(process.stdout, resultLine(result));
	if (!options.once) await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
	await result.close();
}

function printError(message: string, error: unknown): void {
	const { violations } = error instanceof Refusal ? error : { violations: [] };
	print(process.stdout, `${JSON.stringify({ ok: false, error: { message, violations } })}\n`);
}
