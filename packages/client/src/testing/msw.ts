import { misuse } from "../misuse.ts";
import { tried } from "../tried.ts";
import { examples, type OperationMethod, operations, servers } from "./examples.gen.ts";
import { type HandlerAnswer, namedChoice, sandboxChoice } from "./handler-answer.ts";
import { jsonResponse } from "./reply.ts";
import { type OperationId, operationIds, patternOf, routeOf } from "./route.ts";
import { aboutOrder } from "./template.ts";

export type { HandlerAnswer } from "./handler-answer.ts";

type Resolver = (info: { readonly request: Request }) => Promise<Response>;

/** The part of MSW's `http` that the handlers are made with; versions 2 and 3 have it. */
export type MswHttp<Handler> = { readonly [Method in OperationMethod]: (url: RegExp, resolver: Resolver) => Handler };

/** Options of the handlers. */
export interface HandlerOptions {
	/** The `baseUrl` of your client; the contract's own servers when absent. */
	readonly baseUrl?: string | undefined;
	/** What an operation answers whatever the request; by default its credentials and test values decide. */
	readonly answers?: { readonly [Id in OperationId]?: HandlerAnswer<Id> | undefined } | undefined;
}

/**
 * Makes a handler for each operation that answers with the contract's examples; pass in MSW's own `http`.
 *
 * @example
 * const server = setupServer(...ordersHandlers(http));
 */
export function ordersHandlers<Handler>(http: MswHttp<Handler>, options: HandlerOptions = {}): Handler[] {
	const { baseUrl, answers = {} } = options;
	if (typeof http !== "object" || http === null) throw misuse("http", "the one that msw exports");
	for (const id of Object.keys(answers)) {
		if (!operationIds.some((known) => known === id))
			throw misuse("answers", `by operation: ${operationIds.join(", ")}`);
	}
	const origin = baseUrl === undefined ? servers.map(patternOf).join("|") : patternOf(checked(baseUrl));
	return operationIds.map((operation) => {
		const { method, path } = operations[operation];
		const answer = answers[operation];
		const fixed = answer === undefined ? undefined : namedChoice(operation, answer);
		return http[method](new RegExp(`^(?:${origin})${patternOf(path)}$`), async ({ request }) => {
			const { status, example } = fixed ?? sandboxChoice(operation, request, await request.text());
			const route = routeOf(method, request.url);
			const body = example === undefined ? undefined : examples[example];
			return jsonResponse(status, status < 300 && route ? aboutOrder(route, body) : body);
		});
	});
}

function checked(baseUrl: string): string {
	const url = tried(() => new URL(baseUrl));
	if (!url?.protocol.startsWith("http") || url.search || url.hash) {
		throw misuse("baseUrl", "an http or https URL without query and fragment, as your client has it");
	}
	return url.href.replace(/\/$/, "");
}
