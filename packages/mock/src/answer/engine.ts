import {
	isDocumented,
	type Media,
	type Operation,
	parseAccept,
	type Spec,
	seedOf,
	writeBody,
} from "@forter-orders/spec";
import type * as Prism from "@stoplight/prism-http";
import { type PrismOperation, servable, toPrismOperation, Unmade } from "./engine-operation.ts";
import { loadPrism } from "./load-prism.ts";
import { makeBody } from "./make-body.ts";
import type { Wish } from "./preferences.ts";
import { writeXml } from "./xml.ts";

/** A reason to refuse a request, in the form that Prism reads. */
export interface Refusal {
	/** 401 and 415 ask for the response of that status, all else for 422 or 400. */
	readonly code: string | number;
	readonly message: string;
}

/** A request that was judged, as far as Prism needs it to choose the answer. */
export interface EngineRequest {
	readonly operation: Operation;
	readonly accept: string | null;
	/** The body, which callbacks may refer to. */
	readonly body: unknown;
	/** Empty for a request that keeps the contract. */
	readonly refusals: readonly Refusal[];
}

/** A response that Prism chose. */
export interface EngineAnswer {
	readonly status: number;
	readonly headers: Readonly<Record<string, unknown>>;
	readonly body: unknown;
	/** Set when it is the engine's own answer and none that the document describes. */
	readonly isProblem?: boolean;
	/** What is not right about the answer. */
	readonly note?: string;
}

/** Prism with one document loaded. */
export interface Engine {
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

/** Makes the engine of a document. */
export function createEngine(spec: Spec): Engine {
	// Not at the top, as those who only import a type or `renderCurl` need not wait for it.
	const { http: prism, core } = loadPrism();
	const logger = core.createLogger("orders-mock", { level: "silent" }, { write() {} });
	const ask = async (element: PrismOperation, { accept, body, refusals }: EngineRequest, wish: Wish) => {
		const [first, ...others] = refusals.map((refusal) => ({ ...refusal, severity: ERROR_SEVERITY }));
		const instance = prism.createInstance(
			{ ...prismConfig, mock: { dynamic: false } },
			{
				logger,
				route: () => ({ _tag: "Right", right: element }),
				validateSecurity: ({ element: request }) =>
					first ? { _tag: "Left", left: [first, ...others] } : { _tag: "Right", right: request },
			},
		);
		const input = { method: element.method as Prism.IHttpRequest["method"], url: { path: "/" }, headers: {}, body };
		// Prism would divide the header `Accept` in its quoted texts too.
		const wanted = accept === null ? {} : { mediaTypes: [...parseAccept(accept).ranges] };
		return instance.request(input, [element], { ...prismConfig, mock: { dynamic: false, ...wanted, ...wish } })();
	};
	return {
		async answer(request, { dynamic = false, seed, ...wish }) {
			const { operation, accept } = request;
			if (servable(operation.responses).length === 0 && request.refusals.length === 0) {
				return { status: 200, headers: {}, body: undefined, note: "the document gives the operation no response" };
			}
			const shown = { accept, dynamic: dynamic && wish.exampleKey === undefined };
			const element = toPrismOperation(spec, operation, shown);
			let result = await ask(element, request, wish).catch(unreadable);
			// With a status asked for, Prism hides why it cannot serve the media type.
			if (result._tag === "Left" && wish.code !== undefined && !("status" in result.left)) {
				const { code: _, ...rest } = wish;
				result = await ask(element, request, rest).catch(unreadable);
			}
			if (result._tag === "Left" && isNotAcceptable(result.left) && isDocumented(operation.responses, NOT_ACCEPTABLE)) {
				const unasked = { ...request, accept: null };
				result = await ask(toPrismOperation(spec, operation, { ...shown, accept: null }), unasked, {
					code: NOT_ACCEPTABLE,
				});
			}
			if (result._tag === "Left") return toProblem(result.left, prism.ProblemJsonError.toProblemJson(result.left));
			const { statusCode, headers = {}, body } = result.right.output;
			if (!(body instanceof Unmade)) return { status: statusCode, headers, body };
			const number = dynamic
				? seedOf(...[...(seed ?? `${Math.random()}`)].map((char) => char.charCodeAt(0)))
				: undefined;
			const made = body.given ?? makeBody(spec, body.media, number);
			const written = writtenBody(spec, body.media, made.body);
			const type = written?.contentType !== undefined && { "content-type": written.contentType };
			return {
				status: statusCode,
				headers: { ...headers, ...type },
				...made,
				...(written && { body: written.content }),
			};
		},
	};
}

interface Written {
	readonly content: string;
	readonly contentType?: string;
}

/** A form or XML as it is sent; `undefined` for what is written by its media type alone. */
function writtenBody(spec: Spec, media: Media, value: unknown): Written | undefined {
	const { kind, schema } = media;
	if (kind === "form" || kind === "multipart") return writeBody(spec, media, value);
	if (kind !== "xml" || typeof value !== "object" || schema === undefined) return undefined;
	return { content: writeXml(value, { spec, schemas: [schema] }) };
}

const NOT_ACCEPTABLE = 406;

function isNotAcceptable(error: Error & { readonly status?: number }): boolean {
	return error.status === NOT_ACCEPTABLE;
}

/** Prism throws on values of `Accept` that it cannot read. */
function unreadable(cause: unknown): { readonly _tag: "Left"; readonly left: Error & { readonly status: number } } {
	const error = new Error("The header accept of this request could not be read", { cause });
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
