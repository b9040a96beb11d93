import type { OpenApiDocument } from "../document/document.ts";
import { pointerToken } from "../document/json-pointer.ts";
import { isJson } from "../document/media-type.ts";
import { type Place, placeAt, placeIn, placesIn } from "../document/places.ts";
import { responseKeys } from "../document/responses.ts";
import type { Finding } from "../judge/finding.ts";
import type { Judge } from "../judge/judge.ts";
import type { Engine, EngineAnswer, Operation } from "./engine.ts";
import { problem } from "./problem.ts";
import { pruned } from "./pruned.ts";

const ATTEMPTS = 10;

/**
 * Holds generated answers to the document. Examples were checked at the start, but what Prism generates where there is
 * none may break a pattern, or end too early in a schema that contains itself; then other seeds are tried, and members
 * that may be left out are left out.
 */
export function checkedEngine(engine: Engine, document: OpenApiDocument, judge: Judge): Engine {
	return {
		operations: engine.operations,
		async answer(request, wish) {
			const { operation } = request;
			const answer = await engine.answer(request, wish);
			const schema = operation && schemaToCheck(document, operation, answer);
			const [first] = schema === undefined ? [] : judge.findings(schema, answer.body);
			if (operation === undefined || schema === undefined || first === undefined) return answer;
			for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
				const other = await engine.answer(request, { ...wish, dynamic: true, seed: `${wish.seed ?? ""}${attempt}` });
				if (other.isProblem) continue;
				const body = pruned(other.body, (value) => judge.findings(schema, value));
				if (body !== undefined) return { ...other, body };
			}
			return noAnswer(operation, answer, first);
		},
	};
}

function noAnswer(
	{ iid, path }: Operation,
	{ status }: EngineAnswer,
	{ pointer, message, schema }: Finding,
): EngineAnswer {
	const title = `No body could be generated for the response ${status} of ${iid ?? path}: ${pointer || "it"} ${message}`;
	return problem(500, title, {
		members: { detail: `Add an example to the response, or correct the schema at #${schema}` },
	});
}

/** The schema of an answer that is no example. */
function schemaToCheck(document: OpenApiDocument, operation: Operation, answer: EngineAnswer): string | undefined {
	if (answer.isProblem || answer.body === undefined || isExample(operation, answer.body)) return undefined;
	return schemaOf(document, operation, answer);
}

function isExample({ responses }: Operation, body: unknown): boolean {
	return responses.some(({ contents = [] }) =>
		contents.some(({ examples = [] }) => examples.some((example) => "value" in example && example.value === body)),
	);
}

/** The schema of the JSON that was answered. */
function schemaOf(document: OpenApiDocument, { path, method }: Operation, answer: EngineAnswer): string | undefined {
	const type = Object.entries(answer.headers).find(([name]) => name.toLowerCase() === "content-type")?.[1];
	if (!isJson(String(type))) return undefined;
	const operation = placeAt(document, `/paths/${pointerToken(path)}/${method}`);
	const response = responseAt(document, operation, answer.status);
	const media = placesIn(document, response, "content").find(([name]) => name === type)?.[1];
	return media?.node.schema === undefined ? undefined : `${media.pointer}/schema`;
}

function responseAt(document: OpenApiDocument, operation: Place | undefined, status: number): Place | undefined {
	return responseKeys(status)
		.map((name) => placeIn(document, operation, "responses", name))
		.find((place) => place !== undefined);
}
