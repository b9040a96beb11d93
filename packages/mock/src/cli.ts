#!/usr/bin/env node
import module from "node:module";
import { constants } from "node:os";
import { type CliOptions, HELP, readOptions, UsageError } from "./cli-options.ts";
import { type CurlOptions, renderCurl } from "./curl.ts";
import { readDocument } from "./document-file.ts";
import type { RecordedRequest } from "./journal.ts";
import { createMock, type Mock } from "./mock.ts";
import { requestJson, requestLine } from "./request-log.ts";

// Node 22 and later keep what they compiled, which halves the time to load Prism from the second start on.
module.enableCompileCache?.();

function print(line: string): void {
	process.stdout.write(`${line}\n`);
}

async function run(options: CliOptions): Promise<void> {
	const logLine = options.json ? requestJson : requestLine;
	const onRequest = (request: RecordedRequest) => print(logLine(request));
	let end = (): void => process.exit(0);
	onSignals(() => end());
	// A reader that went away is an end, not a failure; it shows at the next line.
	process.stdout.on("error", () => end());
	const { file, profile, apiKey, siteId } = options;
	const document = file === undefined ? undefined : await readDocument(file);
	const mock = await createMock({
		profile,
		...(document && { document }),
		...(apiKey !== undefined && { apiKey }),
		...(siteId !== undefined && { siteId }),
		...(!options.quiet && { onRequest }),
	});
	useFaults(mock, options);
	const url = await mock.listen(options.port, options.host);
	end = () => void mock.close();
	// A key that is asked for stays out of the terminal's history.
	const curl = curlFor(url, {
		...(document && { document }),
		...(apiKey !== undefined && { apiKey: "YOUR-API-KEY" }),
		...(siteId !== undefined && { siteId }),
	});
	const hint = curl === undefined ? "" : ` Try:\n${curl}`;
	print(options.json ? JSON.stringify({ event: "listening", url, curl }) : `Mock on ${url}, Ctrl-C ends it.${hint}`);
}

/** Of a document that has no example to send there is nothing to try. */
function curlFor(url: string, options: CurlOptions): string | undefined {
	try {
		return renderCurl(url, options);
	} catch {
		return undefined;
	}
}

/** The first signal ends what is in flight; a second one does not wait, and has the status of a process it killed. */
function onSignals(end: () => void): void {
	let asked = false;
	for (const signal of ["SIGINT", "SIGTERM"] as const) {
		process.on(signal, () => {
			if (asked) process.exit(128 + constants.signals[signal]);
			asked = true;
			end();
		});
	}
}

function useFaults(mock: Mock, { faults }: CliOptions): void {
	try {
		mock.use(...faults);
	} catch (error) {
		throw new UsageError(`--fault: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
	}
}

async function main(): Promise<void> {
	try {
		const options = readOptions(process.argv.slice(2));
		if (options.help) process.stdout.write(HELP);
		else if (options.version) print(module.createRequire(import.meta.url)("../package.json").version);
		else await run(options);
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		const usage = error instanceof UsageError;
		process.stderr.write(`orders-mock: ${message}${usage ? "; see orders-mock --help" : ""}\n`);
		process.exitCode = usage ? 2 : 1;
	}
}

await main();
