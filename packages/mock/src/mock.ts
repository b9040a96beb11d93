import { DocumentError, flawLines, type OpenApiDocument } from "@forter-orders/spec";
import { bundledDocument, bundledScenarios } from "./contract/bundle.ts";
import type { Scenarios } from "./contract/scenarios.ts";
import { createExchanges, type Exchanges } from "./faults/exchanges.ts";
import type { Fault } from "./faults/fault.ts";
import { deliverInProcess } from "./faults/in-process.ts";
import { createJournal, type Journal, type RecordedRequest } from "./journal.ts";
import { loadDocument } from "./load.ts";
import type { AnswerChoice } from "./orders/decisions.ts";
import { createState } from "./orders/state.ts";
import { createHandler } from "./server/handler.ts";
import { type Listener, listen } from "./server/listen.ts";
import type { Profile } from "./server/profiles.ts";

/** What a mock is made of; without options it mocks the bundled contract. */
export interface MockOptions {
	readonly document?: OpenApiDocument;
	readonly scenarios?: Scenarios;
	/** `strict` judges as the contract says, the default; `lenient` lets pass what the server is known to let pass. */
	readonly profile?: Profile;
	/** Refuses every other API key; any will do by default. */
	readonly apiKey?: string;
	/** Refuses every other site id; any will do by default. */
	readonly siteId?: string;
	/** Refuses a document with flaws, such as an example that breaks its schema; they are left out and `warnings` by default. */
	readonly strictDocument?: boolean;
	/** Called with each request after it is answered. */
	readonly onRequest?: (request: RecordedRequest) => void;
}

/** A running mock; it needs no port until `listen` is called, and `await using` closes it. */
export interface Mock extends AsyncDisposable {
	/** A standard `fetch` that answers in process, whatever the host of the URL. */
	readonly fetch: typeof globalThis.fetch;
	/** The base URL: the port's after `listen`, before it a nominal one for use with `fetch`. */
	readonly url: string;
	/** The last 10,000 requests, oldest first; fewer when their bodies are large. */
	readonly requests: readonly RecordedRequest[];
	/** What is not as it should be with the document, and what comes of it, a line each. */
	readonly warnings: readonly string[];
	/** Adds faults behind those that are there; the first that matches a request strikes it. */
	use(...faults: readonly Fault[]): void;
	/** Sets the decision on an order, one of those that the contract lists; the last call counts. */
	decide(orderId: string, decision: string): void;
	/** Sets the answer to an order: an example by its name, a status, or both. */
	answer(orderId: string, choice: AnswerChoice): void;
	/** Forgets faults, set answers, orders and requests, as if the mock were new. */
	reset(): void;
	/** Opens a port, by default any free one on 127.0.0.1, and returns the base URL. */
	listen(port?: number, host?: string): Promise<string>;
	/** Lets requests in flight end, but those that a fault holds up, and closes the port; safe to call more than once. */
	close(): Promise<void>;
}

const OPTION_NAMES: Readonly<Record<keyof MockOptions, true>> = {
	document: true,
	scenarios: true,
	profile: true,
	apiKey: true,
	siteId: true,
	strictDocument: true,
	onRequest: true,
};
const NOMINAL_URL = "http://127.0.0.1";

/** Makes a mock that answers as the contract says. */
export async function createMock(options: MockOptions = {}): Promise<Mock> {
	return await createMockWith(createJournal(), options);
}

/** Makes a mock that writes into a journal of the caller, who knows how much of it is read. */
export async function createMockWith(journal: Journal, options: MockOptions): Promise<Mock> {
	checkOptions(options);
	const document = options.document ?? bundledDocument();
	// Triggers of the bundle name operations of the bundle.
	const scenarios = options.scenarios ?? (options.document ? { triggers: [] } : bundledScenarios());
	const { spec, operations, answerRequest, flaws } = loadDocument(document, {
		...options,
		scenarios,
		profile: options.profile ?? "strict",
	});
	const warnings = flawLines(document, flaws);
	if (options.strictDocument === true && warnings.length > 0) throw new DocumentError(refusalOf(warnings));
	const state = createState(spec, operations, scenarios);
	const handler = createHandler(operations, answerRequest, state, (entry, bodyLength) => {
		journal.record(entry, bodyLength);
		options.onRequest?.(entry);
	});
	const exchanges = createExchanges();
	const port = createPort(exchanges, (port, host) => listen(handler, exchanges, port, host));
	return {
		async fetch(input, init) {
			const request = new Request(input, init);
			request.signal.throwIfAborted();
			return deliverInProcess(await handler(request), request, exchanges);
		},
		get url() {
			return port.url() ?? NOMINAL_URL;
		},
		requests: journal.requests,
		warnings,
		use: (...faults) => state.use(faults),
		decide: state.decide,
		answer: state.answer,
		reset() {
			state.reset();
			journal.clear();
		},
		listen: (number = 0, host = "127.0.0.1") => port.open(number, host),
		close: () => port.close(),
		[Symbol.asyncDispose]: () => port.close(),
	};
}

/** A misspelt option would be a mock that is not what its test believes. */
function checkOptions(options: object): void {
	const unknown = Object.keys(options).find((name) => !Object.hasOwn(OPTION_NAMES, name));
	if (unknown === undefined) return;
	throw new TypeError(`createMock has no option "${unknown}"; it has ${Object.keys(OPTION_NAMES).join(", ")}`);
}

const MAX_LISTED = 5;

function refusalOf(warnings: readonly string[]): string {
	const more = warnings.length > MAX_LISTED ? `\n  and ${warnings.length - MAX_LISTED} more` : "";
	return `the document has flaws; mend them:\n  ${warnings.slice(0, MAX_LISTED).join("\n  ")}${more}`;
}

interface Port {
	url(): string | undefined;
	open(port: number, host: string): Promise<string>;
	close(): Promise<void>;
}

/** At most one listener at a time; `close` waits for an `open` that is under way. */
function createPort(exchanges: Exchanges, start: (port: number, host: string) => Promise<Listener>): Port {
	let opening: Promise<Listener> | undefined;
	let listener: Listener | undefined;
	let closing: Promise<void> | undefined;
	const shut = async (): Promise<void> => {
		const current = await opening?.catch(() => undefined);
		opening = undefined;
		listener = undefined;
		exchanges.endAll();
		await current?.close();
		closing = undefined;
	};
	return {
		url: () => listener?.url,
		async open(port, host) {
			if (opening) throw new Error(`the mock listens already, on ${(await opening).url}; close it first`);
			opening = start(port, host);
			try {
				listener = await opening;
				return listener.url;
			} catch (error) {
				opening = undefined;
				throw error;
			}
		},
		close() {
			closing ??= shut();
			return closing;
		},
	};
}
