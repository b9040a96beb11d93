import { DocumentError } from "@forter-orders/spec";
import { expect } from "vitest";
import { createMock, type Mock, type OpenApiDocument } from "../src/index.ts";

/** A document of some paths. */
export function documentOf(paths: object, more: object = {}): OpenApiDocument {
	return { openapi: "3.1.0", info: { title: "t", version: "1" }, paths, ...more };
}

/** A document whose only operation, `GET /a`, has these responses. */
export function responding(responses: object, more: object = {}): OpenApiDocument {
	return documentOf({ "/a": { get: { operationId: "A", responses } } }, more);
}

/** A document whose only response is a body of these media types. */
export function answering(content: object, more: object = {}): OpenApiDocument {
	return responding({ 200: { description: "ok", content } }, more);
}

/** A document whose only operation, `POST /a`, takes a body of these media types. */
export function taking(content: object, more: object = {}): OpenApiDocument {
	const post = {
		operationId: "A",
		requestBody: { required: true, content },
		responses: { 204: { description: "ok" } },
	};
	return documentOf({ "/a": { post } }, more);
}

/** The content that is JSON of a schema. */
export function json(schema: unknown, more: object = {}): object {
	return { "application/json": { schema, ...more } };
}

export interface Answer {
	readonly status: number;
	readonly headers: Headers;
	readonly text: string;
	/** The body as JSON; `undefined` when there is none or it is something else. */
	readonly body: unknown;
}

/** A mock of a document that has flaws; with `strictDocument` it is refused for them. */
export async function flawed(document: OpenApiDocument): Promise<Mock> {
	const mock = await createMock({ document });
	const refusal: unknown = await createMock({ document, strictDocument: true }).catch((error) => error);
	expect(refusal).toBeInstanceOf(DocumentError);
	expect(String(refusal)).toMatch(/^DocumentError: the document has flaws; mend them:\n {2}#/);
	expect(String(refusal)).toContain(mock.warnings[0]);
	return mock;
}

/** What a mock answers to a request. */
export async function ask(mock: Mock, path = "/a", init: RequestInit = {}): Promise<Answer> {
	const response = await mock.fetch(`${mock.url}${path}`, init);
	const text = await response.text();
	return { status: response.status, headers: response.headers, text, body: parsed(text) };
}

/** Sends a value as JSON. */
export function post(mock: Mock, value: unknown, path = "/a", headers: Record<string, string> = {}): Promise<Answer> {
	const init = { headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(value) };
	return ask(mock, path, { method: "POST", ...init });
}

/** The violations of the last request, a line each. */
export function violationsOf(mock: Mock): string[] {
	return (mock.requests.at(-1)?.violations ?? []).map(({ in: where, pointer, rule }) => `${where} ${pointer} ${rule}`);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
