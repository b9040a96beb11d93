import type * as Prism from "@stoplight/prism-http";
import type { OpenApiDocument } from "../document/document.ts";
import { engineDocument } from "./engine-document.ts";
import { loadPrism } from "./load-prism.ts";
import type { Wish } from "./preferences.ts";

/** An operation of the document in Prism's form. */
export type Operation = Awaited<ReturnType<typeof Prism.getHttpOperationsFromSpec>>[number];

/** A reason to refuse a request, in the form that Prism reads. */
export interface Refusal {
	/** 401 and 415 ask for the response of that status, all else for 422 or 400. */
	readonly code: string | number;
	readonly message: string;
}

/** A request that was judged, as far as Prism needs it to choose the answer. */
export interface EngineRequest {
	readonly method: string;
	readonly path: string;
	readonly accept: string | null;
	/** The body, which callbacks may refer to. */
	readonly body: unknown;
	/** Empty for a request that keeps the contract. */
	readonly refusals: readonly Refusal[];
	/** The operation of the request; without it Prism says what is wrong with the path or the method. */
	readonly operation: Operation | undefined;
}

/** A response that Prism chose. */
export interface EngineAnswer {
	readonly status: number;
	readonly headers: Readonly<Record<string, unknown>>;
	readonly body: unknown;
	/** Set when it is the engine's own answer and none that the document describes. */
	readonly isProblem?: boolean;
}

/** Prism with one document loaded. */
export interface Engine {
	readonly operations: readonly Operation[];
	answer(request: EngineRequest, wish: Wish): Promise<EngineAnswer>;
}

const ERROR_SEVERITY = 0;

const prismConfig = {
	isProxy: false,
	// The judgement in front takes the place of Prism's check of credentials and of its validation.
	checkSecurity: true,
	validateRequest: false,
	validateResponse: false,
	errors: false,
	upstreamProxy: undefined,
} as const;

/** Loads a document into Prism. */
export async function createEngine(document: OpenApiDocument): Promise<Engine> {
	// Not at the top, as those who only import a type or `renderCurl` need not wait for it.
	const { http: prism, core } = loadPrism();
	const operations = await prism.getHttpOperationsFromSpec(engineDocument(document));
	const logger = core.createLogger("orders-mock", { level: "silent" }, { write() {} });
	return {
		operations,
		async answer({ method, path, accept, body, refusals, operation }, wish) {
			const [first, ...others] = refusals.map((refusal) => ({ ...refusal, severity: ERROR_SEVERITY }));
			const instance = prism.createInstance(
				{ ...prismConfig, mock: { dynamic: false } },
				{
					logger,
					validateSecurity: ({ element }) =>
						first ? { _tag: "Left", left: [first, ...others] } : { _tag: "Right", right: element },
				},
			);
			const input = { method: toMethod(method), url: { path }, headers: accept === null ? {} : { accept }, body };
			// Prism writes the Accept header into `mock`, so the object must be new for each request.
			const attempt = async (mock: Wish) =>
				instance.request(input, operation ? [operation] : [...operations], {
					...prismConfig,
					mock: { dynamic: false, ...mock },
				})();
			const { code, ...rest } = wish;
			let result = await attempt(wish).catch(unreadable);
			// With a status asked for, Prism hides why it cannot serve the media type.
			if (result._tag === "Left" && code !== undefined && !("status" in result.left)) {
				result = await attempt(rest).catch(unreadable);
			}
			if (result._tag === "Left") return toProblem(result.left, prism.ProblemJsonError.toProblemJson(result.left));
			const { statusCode, headers = {}, body: content } = result.right.output;
			return { status: statusCode, headers, body: content };
		},
	};
}

function toMethod(method: string): Prism.IHttpRequest["method"] {
	return method.toLowerCase() as Prism.IHttpRequest["method"];
}

/** Prism throws on paths and on values of `Accept` that it cannot read. */
function unreadable(cause: unknown): { readonly _tag: "Left"; readonly left: Error & { readonly status: number } } {
	const error = new Error("The path or the header accept of this request could not be read", { cause });
	return { _tag: "Left", left: Object.assign(error, { status: 400 }) };
}

function toProblem(error: Error & { readonly status?: number }, body: unknown): EngineAnswer {
	return {
		status: error.status ?? 500,
		headers: { "content-type": "application/problem+json" },
		body,
		isProblem: true,
	};
}
