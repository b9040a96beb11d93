import { createRequire } from "node:module";
import { constants } from "node:os";
import { readDocument } from "../document/read-document.ts";
import { createJournal, type JournalLimits, type RecordedRequest } from "../journal.ts";
import { createMockWith, type Mock } from "../mock.ts";
import { type CurlOptions, renderCurl } from "./curl.ts";
import { type CliOptions, HELP, readOptions, UsageError } from "./options.ts";
import { requestJson, requestLine } from "./request-log.ts";

/** A stream of text that a reader may leave. */
export interface Output {
	write(text: string): unknown;
	on(event: "error", listener: () => void): unknown;
}

/** What the command needs of a process. */
export interface Terminal {
	readonly stdout: Output;
	readonly stderr: Output;
	on(signal: "SIGINT" | "SIGTERM", listener: () => void): unknown;
	exit(status: number): unknown;
}

// A terminal has no way to the journal, and requests that are kept cost memory and long pauses to collect them.
const UNREAD: JournalLimits = { entries: 1, characters: 0 };

/** Runs the command and gives its exit status, that of a good end as soon as the mock listens. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
	for (const output of [terminal.stdout, terminal.stderr]) output.on("error", () => {});
	try {
		const options = readOptions(args);
		if (options.help) terminal.stdout.write(HELP);
		else if (options.version) terminal.stdout.write(`${version()}\n`);
		else await serve(options, terminal);
		return 0;
	} catch (error) {
		const isUsage = error instanceof UsageError;
		terminal.stderr.write(`orders-mock: ${messageOf(error)}${isUsage ? "; see orders-mock --help" : ""}\n`);
		return isUsage ? 2 : 1;
	}
}

async function serve(options: CliOptions, terminal: Terminal): Promise<void> {
	const print = (line: string) => terminal.stdout.write(`${line}\n`);
	const logLine = options.json ? requestJson : requestLine;
	const onRequest = (request: RecordedRequest) => print(logLine(request));
	let end = (): unknown => terminal.exit(0);
	onSignals(terminal, () => end());
	// A reader that went away is an end, not a failure; it shows at the next line.
	terminal.stdout.on("error", () => end());
	const { file, profile, apiKey, siteId } = options;
	const document = file === undefined ? undefined : await readDocument(file);
	const mock = await createMockWith(createJournal(UNREAD), {
		profile,
		...(document && { document }),
		...(apiKey !== undefined && { apiKey }),
		...(siteId !== undefined && { siteId }),
		...(!options.quiet && { onRequest }),
	});
	useFaults(mock, options);
	const url = await mock.listen(options.port, options.host);
	end = () => mock.close();
	// A key that is asked for stays out of the terminal's history.
	const curl = curlFor(url, {
		...(document && { document }),
		...(apiKey !== undefined && { apiKey: "YOUR-API-KEY" }),
		...(siteId !== undefined && { siteId }),
	});
	const hint = curl === undefined ? "" : ` Try:\n${curl}`;
	print(options.json ? JSON.stringify({ event: "listening", url, curl }) : `Mock on ${url}, Ctrl-C ends it.${hint}`);
}

/** The first signal ends what is in flight; a second one does not wait, and has the status of a process it killed. */
function onSignals(terminal: Terminal, end: () => void): void {
	let asked = false;
	for (const signal of ["SIGINT", "SIGTERM"] as const) {
		terminal.on(signal, () => {
			if (asked) terminal.exit(128 + constants.signals[signal]);
			asked = true;
			end();
		});
	}
}

function useFaults(mock: Mock, { faults }: CliOptions): void {
	try {
		mock.use(...faults);
	} catch (error) {
		throw new UsageError(`--fault: ${messageOf(error)}`, { cause: error });
	}
}

/** Of a document that has no example to send there is nothing to try. */
function curlFor(url: string, options: CurlOptions): string | undefined {
	try {
		return renderCurl(url, options);
	} catch {
		return undefined;
	}
}

function version(): string {
	return createRequire(import.meta.url)("../../package.json").version;
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
