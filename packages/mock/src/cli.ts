#!/usr/bin/env node
import { createRequire } from "node:module";
import { type CliOptions, HELP, readOptions, UsageError } from "./cli-options.ts";
import { renderCurl } from "./curl.ts";
import type { RecordedRequest } from "./journal.ts";
import { createMock } from "./mock.ts";
import { requestJson, requestLine } from "./request-log.ts";

function print(line: string): void {
	process.stdout.write(`${line}\n`);
}

async function run(options: CliOptions): Promise<void> {
	const logLine = options.json ? requestJson : requestLine;
	const onRequest = (request: RecordedRequest) => print(logLine(request));
	let end = (): void => process.exit(0);
	process.once("SIGINT", () => end());
	process.once("SIGTERM", () => end());
	// A reader that went away is an end, not a failure; it shows at the next line.
	process.stdout.on("error", () => end());
	const mock = await createMock(options.quiet ? {} : { onRequest });
	const url = await mock.listen(options.port, options.host);
	end = () => void mock.close();
	const curl = renderCurl(url);
	print(
		options.json ? JSON.stringify({ event: "listening", url, curl }) : `Mock on ${url}, Ctrl-C ends it. Try:\n${curl}`,
	);
}

async function main(): Promise<void> {
	try {
		const options = readOptions(process.argv.slice(2));
		if (options.help) process.stdout.write(HELP);
		else if (options.version) print(createRequire(import.meta.url)("../package.json").version);
		else await run(options);
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		const usage = error instanceof UsageError;
		process.stderr.write(`orders-mock: ${message}${usage ? "; see orders-mock --help" : ""}\n`);
		process.exitCode = usage ? 2 : 1;
	}
}

await main();
