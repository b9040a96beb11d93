import { credentialViolations } from "./credentials.ts";
import type { Engine, EngineAnswer, EngineRequest } from "./engine.ts";
import type { RecordedRequest } from "./journal.ts";
import { PreferenceError, readPreferences, type Wish } from "./preferences.ts";
import { type RequestBody, readBody, withBodyFault } from "./request-body.ts";
import { toResponse } from "./response.ts";
import { createRouter, type Route } from "./route.ts";
import type { TriggerLookup } from "./triggers.ts";
import { toViolations } from "./violations.ts";

/** Answers a request in the standard's own terms, so that it serves a port and a `fetch` alike. */
export type Handler = (request: Request) => Promise<Response>;

/** Puts routing, body, triggers and journal around the engine. */
export function createHandler(
	engine: Engine,
	triggered: TriggerLookup,
	record: (entry: RecordedRequest) => void,
): Handler {
	const findRoute = createRouter(engine.operations);
	return async (request) => {
		const startedAt = performance.now();
		const url = new URL(request.url);
		const route = findRoute(request.method, url.pathname);
		const body = await readBody(request);
		const answer = await ask(engine, toEngineRequest(request, url, body), () =>
			chooseWish(request, triggered(route.operation?.iid, body.value)),
		);
		const complete = withFault(answer, body);
		record(toEntry(request, url, route, body, complete, performance.now() - startedAt));
		return toResponse(complete, complete.status === 405 ? { allow: route.allow.join(", ") } : {});
	};
}

/** What the caller asks for by name wins over a test value in the body. */
function chooseWish(request: Request, trigger: Wish | undefined): Wish {
	const preferences = readPreferences(request.headers.get("prefer"));
	return Object.keys(preferences).length > 0 ? preferences : (trigger ?? {});
}

async function ask(engine: Engine, request: EngineRequest, wish: () => Wish): Promise<EngineAnswer> {
	try {
		return await engine.answer(request, wish());
	} catch (error) {
		// Prism throws on some headers and paths that it cannot read, and the caller must get an answer all the same.
		return error instanceof PreferenceError
			? problem(422, error.message)
			: problem(400, "The mock could not read the path or a header of this request");
	}
}

function withFault(answer: EngineAnswer, body: RequestBody): EngineAnswer {
	if (body.fault === undefined) return answer;
	// An operation that can do without a body would accept one that cannot be read.
	const refused = answer.status >= 400 ? answer : problem(400, body.fault.message);
	return { ...refused, diagnostics: withBodyFault(refused.diagnostics, body) };
}

function problem(status: number, title: string): EngineAnswer {
	const headers = { "content-type": "application/problem+json" };
	return { status, headers, body: { type: "about:blank", title, status }, diagnostics: [] };
}

function toEngineRequest(request: Request, url: URL, body: RequestBody): EngineRequest {
	const headers: Record<string, string> = Object.fromEntries(request.headers);
	// A request without a port has no such header, and Prism checks the content type only where it stands.
	if (body.text !== "") headers["content-length"] = String(Buffer.byteLength(body.text));
	const query = Object.fromEntries([...url.searchParams.keys()].map((name) => [name, queryValue(url, name)]));
	return { method: request.method, path: url.pathname, query, headers, body: body.value };
}

function queryValue(url: URL, name: string): string | string[] {
	const [first = "", ...rest] = url.searchParams.getAll(name);
	return rest.length === 0 ? first : [first, ...rest];
}

function toEntry(
	request: Request,
	url: URL,
	{ operation }: Route,
	body: RequestBody,
	answer: EngineAnswer,
	durationMs: number,
): RecordedRequest {
	const judged = body.text === "" || body.fault ? undefined : body.value;
	const credentials = () => (operation ? credentialViolations(operation, request.headers) : []);
	return {
		method: request.method,
		path: url.pathname,
		...(operation?.iid === undefined ? {} : { operationId: operation.iid }),
		...(body.text === "" ? {} : { body: body.fault ? body.text : body.value }),
		status: answer.status,
		violations: toViolations(answer.diagnostics, judged, credentials),
		durationMs,
	};
}
