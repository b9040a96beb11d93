import { createCommand, exitStatus, isExplained, main, Option, portNumber, print } from "@forter-orders/command-line";
import { develop } from "./dev.ts";
import { serveDocs } from "./server.ts";

interface Options {
	readonly port: number;
	readonly built?: boolean;
}

const command = createCommand({
	name: "pnpm run docs",
	description: "Serves the documentation, builds it anew on each change, and reloads open pages, until Ctrl-C.",
	after: "Exit status: 0 after SIGINT or SIGTERM, 1 when the site could not be built, 2 for a wrong option or port.",
})
	.addOption(
		new Option("--port <number>", "port of 127.0.0.1, 0 for any that is free").argParser(portNumber).default(4011),
	)
	.option("--built", "serve what `pnpm build` wrote, without watching the sources")
	.action(serveUntilStopped);

process.exitCode = await main(() => command, {
	statusOf: (error) => (isExplained(error) ? exitStatus.findings : undefined),
});

async function serveUntilStopped({ port, built }: Options): Promise<void> {
	const docs = built ? await serveDocs({ port }) : await develop(port);
	print(process.stdout, `docs  ${docs.url}\n`);
	for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void docs.close());
}
