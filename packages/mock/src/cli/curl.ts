import { METHODS } from "node:http";
import {
	credentialParts,
	curlCommand,
	isSuccess,
	judgeRequest,
	type Media,
	makeRequest,
	mayAskWithBody,
	messageOf,
	type OpenApiDocument,
	type Operation,
	openSpec,
	type Spec,
	sendableAlternative,
	unusableRequest,
	unusableResponse,
	usualMedia,
	validBodyOf,
	valueJudgeOf,
} from "@forter-orders/spec";
import { bundledDocument, bundledScenarios } from "../contract/bundle.ts";
import { listed, noOperation, operationById } from "../contract/find.ts";
import type { Scenarios } from "../contract/scenarios.ts";
import { minimalExample } from "./minimal-example.ts";

/** Which request to render; by default the first example of the first operation. */
export interface CurlOptions {
	readonly operationId?: string;
	/** Name of an example of the request. */
	readonly example?: string;
	/** Send the whole example; by default it is cut down to what is required and what triggers a response. */
	readonly full?: boolean;
	/** A file that is sent in place of an example, so that the line does not repeat what is in it. */
	readonly bodyFile?: string;
	/** The key to send, or words in its place; any will do for a mock that expects none. */
	readonly apiKey?: string;
	readonly siteId?: string;
	/** What to put into the path; the parameter's example by default. */
	readonly pathValue?: string;
	readonly document?: OpenApiDocument;
	readonly scenarios?: Scenarios;
}

/** Any value does for the mock, which has no accounts. */
const PLACEHOLDER = "demo";

/** A cURL command on one line, for a POSIX shell, that sends an example of the contract to a base URL. */
export function renderCurl(url: string, options: CurlOptions = {}): string {
	const spec = openSpec(options.document ?? bundledDocument());
	const [first] = spec.operations;
	const { operationId = first?.operationId ?? "" } = options;
	const operation = operationById(spec.operations, operationId);
	if (operation === undefined) throw new TypeError(noOperation(spec.operations, operationId));
	const request = requestFor(spec, operation, options);
	if ("reason" in request) throw new TypeError(`${operationId} has no request to try: ${request.reason}`);
	return curlCommand(url, request.request, fileOf(options));
}

/** The command for the first operation of a document whose request is accepted and answered with a success, if there is one. */
export function firstCurl(url: string, options: CurlOptions = {}): string | undefined {
	const spec = openSpec(options.document ?? bundledDocument());
	for (const operation of spec.operations) {
		const made = succeeds(spec, operation) ? requestFor(spec, operation, options) : { reason: "it does not succeed" };
		if ("reason" in made) continue;
		const { violations } = judgeRequest(spec, operation, messageOf(operation, made.request));
		if (violations.length === 0) return curlCommand(url, made.request, fileOf(options));
	}
	return undefined;
}

/** Whether the mock answers a request that is right with a success. */
function succeeds(spec: Spec, operation: Operation): boolean {
	const { method, responses } = operation;
	// Of another method Node's server knows nothing.
	if (!METHODS.includes(method) || unusableRequest(spec, operation)) return false;
	const successes = responses.filter(({ status }) => isSuccess(status));
	const answers = successes.length > 0 ? successes : responses.filter(({ status }) => status === "default");
	const canBeSent = (media: Media) => media.examples.length > 0 || unusableResponse(spec, media) === undefined;
	return responses.length === 0 || (answers.length > 0 && answers.every(({ media }) => media.every(canBeSent)));
}

function requestFor(spec: Spec, operation: Operation, options: CurlOptions) {
	const { apiKey = PLACEHOLDER, siteId = PLACEHOLDER, pathValue, bodyFile } = options;
	const alternative = sendableAlternative(operation);
	if ("reason" in alternative) return alternative;
	const media = mayAskWithBody(operation) ? usualMedia(spec, operation) : undefined;
	const body = media && bodyFile === undefined ? bodyOf(spec, operation, media, options) : undefined;
	const names = operation.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => `path/${name}`);
	return makeRequest(spec, operation, {
		credentials: credentialParts(alternative.schemes, { apiKey, siteId }),
		...(body && { body }),
		...(pathValue !== undefined && { parameters: Object.fromEntries(names.map((name) => [name, pathValue])) }),
	});
}

function bodyOf(
	spec: Spec,
	{ operationId }: Operation,
	media: Media,
	{ example: wanted, full = false, scenarios = bundledScenarios() }: CurlOptions,
): { readonly value: unknown } | undefined {
	const { examples, schema } = media;
	const body = wanted === undefined ? validBodyOf(spec, media) : examples.find(({ name }) => name === wanted);
	if (body === undefined && wanted !== undefined) {
		throw new TypeError(
			`${operationId} has no request example "${wanted}"; it has ${listed(examples.map(({ name }) => name))}`,
		);
	}
	const judge = valueJudgeOf(spec, "request");
	if (body === undefined || full || schema === undefined || judge.fault(schema)) return body;
	const keep = scenarios.triggers
		.filter((trigger) => trigger.operationId === operationId)
		.map(({ pointer }) => pointer);
	const value = minimalExample(spec, schema, body.value, keep);
	// What a branch or a count asks for may have been cut.
	return judge.accepts(schema, value) ? { value } : body;
}

function fileOf({ bodyFile }: CurlOptions): { bodyFile?: string } {
	return bodyFile === undefined ? {} : { bodyFile };
}
