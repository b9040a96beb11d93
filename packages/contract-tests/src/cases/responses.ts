import {
	type DocumentedResponse,
	type Example,
	isFinalStatus,
	isSuccess,
	type Media,
	type Operation,
	parseMediaType,
} from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";
import { type CaseResult, makeCase, type RunContext, type TestCase } from "../model/case.ts";
import { exampleCell } from "../model/cell-id.ts";
import { buildRequest, validBody } from "./build-request.ts";
import { CannotBeTried } from "./cannot-be-tried.ts";
import { tryClient } from "./client-case.ts";
import { exampleId } from "./examples.ts";
import { checkIsMade, tryRequest } from "./request-case.ts";
import { responseValueCases } from "./response-values.ts";
import { buildRightRequest } from "./right-request.ts";

/** Every documented answer: status, media type, headers and body as documented, and what the client makes of it. */
export function responseCases(contract: Contract): TestCase[] {
	return [
		...contract.operations.flatMap((operation) =>
			operation.responses
				.filter(({ status }) => isFinalStatus(status))
				.flatMap((response) => casesOf(contract, operation, response)),
		),
		...responseValueCases(contract),
	];
}

function casesOf(contract: Contract, operation: Operation, response: DocumentedResponse): TestCase[] {
	if (response.media.length === 0) return [statusCase(contract, operation, response)];
	return response.media.flatMap((media, index) => {
		// What names no media type cannot be asked for.
		if (parseMediaType(media.mediaType) === undefined) return [];
		const named = media.examples.filter(({ name }) => name !== "example");
		if (named.length === 0) return [statusCase(contract, operation, response, media)];
		return named.flatMap((example) => exampleCasesOf(contract, operation, { response, media, index, example }));
	});
}

interface Documented {
	readonly response: DocumentedResponse;
	readonly media: Media;
	/** Of the media type among those of the response. */
	readonly index: number;
	readonly example: Example;
}

function exampleCasesOf(contract: Contract, operation: Operation, documented: Documented): TestCase[] {
	const { response, media, index, example } = documented;
	const shared = {
		group: [response.status, ...exampleId(media, index, example)],
		cells: [exampleCell(operation.operationId, response.status, media.mediaType, example.name)],
		documents: [response.pointer, example.pointer, operation.pointer],
	};
	const make = (name: string, run: TestCase["run"]) => makeCase("responses", operation, { ...shared, name, run });
	const wire = make("answer", (context) => askFor(context, operation, documented));
	const client = make("client", (context) => readAs(context, operation, documented));
	return contract.client ? [wire, client] : [wire];
}

function preferenceFor({ response, example }: Documented): string {
	if (/[^\t\x20-\xff]/.test(example.name)) throw new CannotBeTried("no header can hold the name of the example");
	const isToken = /^[^\s",;]+$/.test(example.name);
	return `code=${response.status}, example=${isToken ? example.name : JSON.stringify(example.name)}`;
}

/** The documented answer, asked for by name. */
async function askFor(context: RunContext, operation: Operation, documented: Documented): Promise<CaseResult> {
	if (!context.steerable) return UNSTEERABLE;
	const { response, media, example } = documented;
	const prefer = preferenceFor(documented);
	const request = buildRightRequest(context, operation, { prefer, accept: media.mediaType });
	const { name, value, pointer } = example;
	return tryRequest(context, operation, request, {
		statuses: [response.status],
		because: `${prefer} was asked for`,
		...(media.kind === "json" ? { example: { name, value, pointer, ids: [] } } : {}),
	});
}

/** What the client makes of the documented answer. */
async function readAs(context: RunContext, operation: Operation, documented: Documented): Promise<CaseResult> {
	if (!context.steerable) return UNSTEERABLE;
	const headers = { prefer: preferenceFor(documented) };
	const request = buildRequest(context.contract, operation, context.credentials, { headers });
	const { body } = validBody(context.contract, operation);
	const trial = { operation, request, body, headers, attemptTimeoutMs: context.deadlineMs };
	return tryClient(context, trial, await context.send(request));
}

/** A status without examples to tell apart. */
function statusCase(contract: Contract, operation: Operation, response: DocumentedResponse, media?: Media): TestCase {
	const mediaType = media?.mediaType ?? "no body";
	return makeCase("responses", operation, {
		group: [response.status],
		name: media ? mediaType.replaceAll("/", "~1") : "answer",
		cells: [exampleCell(operation.operationId, response.status, mediaType, media?.examples[0]?.name ?? "(any)")],
		documents: [response.pointer, operation.pointer],
		async run(context) {
			if (!context.steerable && !isSuccess(response.status)) return UNSTEERABLE;
			if (media && context.targetKind === "mock") checkIsMade(contract.spec, media);
			const prefer = `code=${response.status}`;
			const headers = { prefer, ...(media && { accept: media.mediaType }) };
			return tryRequest(context, operation, buildRightRequest(context, operation, headers), {
				statuses: [response.status],
				because: `${prefer} was asked for`,
			});
		},
	});
}

const UNSTEERABLE = { state: "notRun", reason: "the target does not answer by `Prefer: code=`" } as const;
