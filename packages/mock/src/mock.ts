import { bundledDocument, bundledScenarios, type OpenApiDocument, type Scenarios } from "./contract.ts";
import { createEngine, type Engine } from "./engine.ts";
import { createHandler } from "./handler.ts";
import type { RecordedRequest } from "./journal.ts";
import { compilePairs } from "./pairs.ts";
import { type Listener, listen } from "./server.ts";
import { compileTriggers } from "./triggers.ts";

/** What a mock is made of; without options it mocks the bundled contract. */
export interface MockOptions {
	readonly document?: OpenApiDocument;
	readonly scenarios?: Scenarios;
	/** Called with each request after it is answered. */
	readonly onRequest?: (request: RecordedRequest) => void;
}

/** A running mock; it needs no port until `listen` is called. */
export interface Mock {
	/** A standard `fetch` that answers in process, whatever the host of the URL. */
	readonly fetch: typeof globalThis.fetch;
	/** The base URL: the port's after `listen`, before it a nominal one for use with `fetch`. */
	readonly url: string;
	/** The last 10,000 requests, oldest first. */
	readonly requests: readonly RecordedRequest[];
	/** Opens a port, by default any free one on 127.0.0.1, and returns the base URL. */
	listen(port?: number, host?: string): Promise<string>;
	/** Lets requests in flight end and closes the port; safe to call more than once. */
	close(): Promise<void>;
}

const NOMINAL_URL = "http://127.0.0.1";
const JOURNAL_LIMIT = 10_000;

/** Makes a mock that answers as the contract says. */
export async function createMock(options: MockOptions = {}): Promise<Mock> {
	const document = options.document ?? bundledDocument();
	const engine = await loadEngine(document);
	// Triggers of the bundle name operations of the bundle.
	const fallback = options.document ? { triggers: [] } : bundledScenarios();
	const triggered = compileTriggers(options.scenarios ?? fallback, engine.operations);
	const paired = compilePairs(document);
	const requests: RecordedRequest[] = [];
	const handler = createHandler(
		engine,
		(id, body) => paired(id, body) ?? triggered(id, body),
		(entry) => {
			if (requests.push(entry) > JOURNAL_LIMIT) requests.shift();
			options.onRequest?.(entry);
		},
	);
	const port = createPort((port, host) => listen(handler, port, host));
	return {
		async fetch(input, init) {
			const request = new Request(input, init);
			request.signal.throwIfAborted();
			const response = await handler(request);
			request.signal.throwIfAborted();
			return response;
		},
		get url() {
			return port.url() ?? NOMINAL_URL;
		},
		requests,
		listen: (number = 0, host = "127.0.0.1") => port.open(number, host),
		close: () => port.close(),
	};
}

async function loadEngine(document: OpenApiDocument): Promise<Engine> {
	try {
		return await createEngine(document);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new TypeError(`document must be an OpenAPI 3 document as parsed JSON: ${reason}`, { cause: error });
	}
}

interface Port {
	url(): string | undefined;
	open(port: number, host: string): Promise<string>;
	close(): Promise<void>;
}

/** At most one listener at a time; `close` waits for an `open` that is under way. */
function createPort(start: (port: number, host: string) => Promise<Listener>): Port {
	let opening: Promise<Listener> | undefined;
	let listener: Listener | undefined;
	let closing: Promise<void> | undefined;
	const shut = async (): Promise<void> => {
		const current = await opening?.catch(() => undefined);
		opening = undefined;
		listener = undefined;
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
