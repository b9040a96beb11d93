import type * as Prism from "@stoplight/prism-http";
import type { OpenApiDocument } from "./contract.ts";
import type { Wish } from "./preferences.ts";

/** An operation of the document in Prism's form. */
export type Operation = Awaited<ReturnType<typeof Prism.getHttpOperationsFromSpec>>[number];

/** What Prism has against a request. */
export interface Diagnostic {
	readonly path?: readonly string[];
	readonly code?: string | number;
	readonly message: string;
	readonly severity: number;
}

/** A request in the form that Prism reads. */
export interface EngineRequest {
	readonly method: string;
	readonly path: string;
	readonly query: Record<string, string | string[]>;
	readonly headers: Record<string, string>;
	readonly body: unknown;
}

/** A response that Prism chose, and its reasons. */
export interface EngineAnswer {
	readonly status: number;
	readonly headers: Readonly<Record<string, unknown>>;
	readonly body: unknown;
	readonly diagnostics: readonly Diagnostic[];
}

/** Prism with one document loaded. */
export interface Engine {
	readonly operations: readonly Operation[];
	answer(request: EngineRequest, wish: Wish): Promise<EngineAnswer>;
}

const prismConfig = {
	isProxy: false,
	checkSecurity: true,
	validateRequest: true,
	validateResponse: false,
	errors: false,
	upstreamProxy: undefined,
} as const;

/** Loads a document into Prism. */
export async function createEngine(document: OpenApiDocument): Promise<Engine> {
	// Prism takes half a second to load, which those who only import a type or `renderCurl` need not wait for.
	const [prism, { createLogger }] = await Promise.all([
		import("@stoplight/prism-http"),
		import("@stoplight/prism-core"),
	]);
	const operations = await prism.getHttpOperationsFromSpec(ownCopy(document));
	const logger = createLogger("orders-mock", { level: "silent" }, { write() {} });
	const instance = prism.createInstance({ ...prismConfig, mock: { dynamic: false } }, { logger });
	return {
		operations,
		async answer(request, wish) {
			const { method, path, query, headers, body } = request;
			const input = { method: toMethod(method), url: { path, query }, headers, body };
			// Prism writes the Accept header into `mock`, so the object must be new for each request.
			const attempt = (mock: Wish) =>
				instance.request(input, operations, { ...prismConfig, mock: { dynamic: false, ...mock } })();
			const { code, ...rest } = wish;
			let result = await attempt(wish);
			// With a status asked for, Prism hides why it cannot serve the example or the media type.
			if (result._tag === "Left" && code !== undefined && !("status" in result.left)) result = await attempt(rest);
			if (result._tag === "Left") return problem(result.left, prism.ProblemJsonError.toProblemJson(result.left));
			const { output, validations } = result.right;
			return {
				status: output.statusCode,
				headers: output.headers ?? {},
				body: output.body,
				diagnostics: validations.input,
			};
		},
	};
}

function toMethod(method: string): Prism.IHttpRequest["method"] {
	return method.toLowerCase() as Prism.IHttpRequest["method"];
}

/** Prism resolves references in place, and reads OpenAPI 3.1 as draft-07 unless the document names its dialect. */
function ownCopy(document: OpenApiDocument): Record<string, unknown> {
	const copy: Record<string, unknown> = structuredClone(document);
	if (String(copy.openapi).startsWith("3.1")) {
		copy.jsonSchemaDialect ??= "https://json-schema.org/draft/2020-12/schema";
	}
	return copy;
}

function problem(error: Error & { readonly status?: number }, body: unknown): EngineAnswer {
	return {
		status: error.status ?? 500,
		headers: { "content-type": "application/problem+json" },
		body,
		diagnostics: [],
	};
}
