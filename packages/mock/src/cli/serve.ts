import { constants } from "node:os";
import { exitStatus, print, UsageError } from "@forter-orders/command-line";
import { readDocument, shownFlaws } from "@forter-orders/spec";
import type { Fault } from "../faults/fault.ts";
import { createJournal, type JournalLimits, type RecordedRequest } from "../journal.ts";
import { createMockWith, type Mock } from "../mock.ts";
import { faultError, type Options } from "./command.ts";
import { firstCurl } from "./curl.ts";
import { requestJson, requestLine } from "./request-log.ts";
import type { Terminal } from "./terminal.ts";

// A terminal has no way to the journal, and requests that are kept cost memory and long pauses to collect them.
const UNREAD: JournalLimits = { entries: 1, characters: 0 };

/** Mocks a document, or the bundled contract, until a signal comes. */
export async function serve(file: string | undefined, options: Options, terminal: Terminal): Promise<void> {
	const { profile, apiKey, siteId, fault = [], strictDocument = false, json, quiet } = options;
	if (file !== undefined && profile === "lenient") {
		throw new UsageError("--profile lenient is for the bundled contract: what a server of FILE lets pass is not known");
	}
	const say = (line: string) => print(terminal.stdout, `${line}\n`);
	const logLine = json ? requestJson : requestLine;
	const onRequest = (request: RecordedRequest) => say(logLine(request));
	let end = (): unknown => terminal.exit(exitStatus.fine);
	onSignals(terminal, () => end());
	// A reader that went away is an end, not a failure; it shows at the next line.
	terminal.stdout.on("error", () => end());
	const document = file === undefined ? undefined : await readDocument(file, options);
	const mock = await createMockWith(createJournal(UNREAD), {
		profile,
		strictDocument,
		...(document && { document }),
		...(apiKey !== undefined && { apiKey }),
		...(siteId !== undefined && { siteId }),
		...(!quiet && { onRequest }),
	});
	for (const line of shownFlaws(mock.warnings)) print(terminal.stderr, `orders-mock: ${line}\n`);
	useFaults(mock, fault);
	const url = await mock.listen(options.port, options.host);
	end = () => mock.close();
	// A key that is asked for stays out of the terminal's history.
	const curl = firstCurl(url, {
		...(document && { document }),
		...(apiKey !== undefined && { apiKey: "YOUR-API-KEY" }),
		...(siteId !== undefined && { siteId }),
	});
	const hint = curl === undefined ? "" : ` Try:\n${curl}`;
	say(json ? JSON.stringify({ event: "listening", url, curl }) : `Mock on ${url}, Ctrl-C ends it.${hint}`);
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

function useFaults(mock: Mock, faults: readonly Fault[]): void {
	try {
		mock.use(...faults);
	} catch (error) {
		throw faultError(error);
	}
}
