import type { Contract, DocumentedResponse, Example, Media, Operation } from "../contract/contract.ts";
import { exampleCell } from "../coverage/cell-id.ts";
import { matchesJson } from "../judge/media-type.ts";
import { type CaseResult, caseId, type RunContext, type TestCase } from "./case.ts";
import { tryClient } from "./client-case.ts";
import { tryRequest } from "./request-case.ts";
import { responseValueCases } from "./response-values.ts";
import { validBody } from "./valid-body.ts";
import { requestOf } from "./valid-request.ts";

/** Every documented answer: status, media type, headers and body as documented, and what the client makes of it. */
export function responseCases(contract: Contract): TestCase[] {
	return [
		...contract.operations.flatMap((operation) =>
			operation.responses
				.filter(({ status }) => /^\d{3}$/.test(status))
				.flatMap((response) => casesOf(contract, operation, response)),
		),
		...responseValueCases(contract),
	];
}

function casesOf(contract: Contract, operation: Operation, response: DocumentedResponse): TestCase[] {
	if (response.media.length === 0) return [statusCase(contract, operation, response)];
	return response.media.flatMap((media) => {
		const named = media.examples.filter(({ name }) => name !== "example");
		if (named.length === 0) return [statusCase(contract, operation, response, media)];
		return named.flatMap((example) => exampleCasesOf(contract, operation, { response, media, example }));
	});
}

interface Documented {
	readonly response: DocumentedResponse;
	readonly media: Media;
	readonly example: Example;
}

function exampleCasesOf(contract: Contract, operation: Operation, documented: Documented): TestCase[] {
	const { response, media, example } = documented;
	const group = caseId("responses", operation, response.status, example.name);
	const shared = {
		phase: "responses",
		operationId: operation.operationId,
		group,
		cells: [exampleCell(operation.operationId, response.status, media.mediaType, example.name)],
		documents: [response.pointer, example.pointer, operation.pointer],
	} as const;
	const wire: TestCase = { ...shared, id: `${group}/answer`, run: (context) => askFor(context, operation, documented) };
	const client: TestCase = {
		...shared,
		id: `${group}/client`,
		run: (context) => readAs(context, operation, documented),
	};
	return contract.client ? [wire, client] : [wire];
}

function preferenceFor({ response, example }: Documented): string {
	return `code=${response.status}, example=${example.name}`;
}

/** The documented answer, asked for by name. */
async function askFor(context: RunContext, operation: Operation, documented: Documented): Promise<CaseResult> {
	if (!context.steerable) return UNSTEERABLE;
	const { response, media, example } = documented;
	const prefer = preferenceFor(documented);
	const request = steeredRequest(context.contract, operation, context, { prefer, accept: media.mediaType });
	const { name, value, pointer } = example;
	return tryRequest(context, operation, request, {
		statuses: [response.status],
		because: `${prefer} was asked for`,
		...(matchesJson(media.mediaType) ? { example: { name, value, pointer, ids: [] } } : {}),
	});
}

/** What the client makes of the documented answer. */
async function readAs(context: RunContext, operation: Operation, documented: Documented): Promise<CaseResult> {
	if (!context.steerable) return UNSTEERABLE;
	const headers = { prefer: preferenceFor(documented) };
	const request = steeredRequest(context.contract, operation, context, headers);
	const { body } = validBody(context.contract, operation);
	const trial = { operation, request, body, headers, attemptTimeoutMs: context.deadlineMs };
	return tryClient(context, trial, await context.send(request));
}

/** A status without examples to tell apart. */
function statusCase(contract: Contract, operation: Operation, response: DocumentedResponse, media?: Media): TestCase {
	const group = caseId("responses", operation, response.status);
	const mediaType = media?.mediaType ?? "no body";
	return {
		id: `${group}/${media ? mediaType.replaceAll("/", "~1") : "answer"}`,
		phase: "responses",
		operationId: operation.operationId,
		group,
		cells: [exampleCell(operation.operationId, response.status, mediaType, media?.examples[0]?.name ?? "(any)")],
		documents: [response.pointer, operation.pointer],
		async run(context) {
			if (!context.steerable && !/^2/.test(response.status)) return UNSTEERABLE;
			const prefer = `code=${response.status}`;
			const request = steeredRequest(contract, operation, context, {
				prefer,
				...(media ? { accept: media.mediaType } : {}),
			});
			return tryRequest(context, operation, request, {
				statuses: [response.status],
				because: `${prefer} was asked for`,
			});
		},
	};
}

const UNSTEERABLE = { state: "notRun", reason: "the target does not answer by `Prefer: code=`" } as const;

function steeredRequest(
	contract: Contract,
	operation: Operation,
	{ credentials }: RunContext,
	headers: Record<string, string>,
) {
	return requestOf(contract, operation, credentials, { ...validBody(contract, operation), headers });
}
