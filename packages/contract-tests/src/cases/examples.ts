import type { Contract, Example, Media, Operation } from "../contract/contract.ts";
import { readPointer } from "../contract/pointer.ts";
import { exampleCell } from "../coverage/cell-id.ts";
import { judgeBody } from "../judge/judge-body.ts";
import { givenValues } from "../schema/sample.ts";
import { caseId, type RunContext, resultOf, type TestCase } from "./case.ts";
import { type Answer, answerOf, exampleRequest } from "./example-request.ts";
import { accepted, tryRequest } from "./request-case.ts";
import { type ScopedBody, scopedBodies } from "./scopes.ts";

/** Every example of the contract, both ways: it keeps its own schema, it is accepted, and it comes back as documented. */
export function exampleCases(contract: Contract): TestCase[] {
	return [
		...contract.operations.flatMap((operation) => requestExamples(operation)),
		...contract.operations.flatMap((operation) => responseExamples(operation)),
		...schemaExamples(contract),
	];
}

function requestExamples(operation: Operation): TestCase[] {
	return (operation.body?.media ?? []).flatMap((media) =>
		media.examples.map((example): TestCase => {
			const group = caseId("examples", operation, "body", example.name);
			const answer = answerOf(operation, example.name);
			return {
				id: group,
				phase: "examples",
				operationId: operation.operationId,
				group,
				cells: [exampleCell(operation.operationId, "body", media.mediaType, example.name)],
				documents: [example.pointer, media.schema ?? operation.pointer],
				run: (context) => sendExample(context, operation, media, example, answer),
			};
		}),
	);
}

async function sendExample(
	context: RunContext,
	operation: Operation,
	media: Media,
	example: Example,
	answer: Answer | undefined,
) {
	const { contract } = context;
	const subject = `the request example ${example.name} of ${operation.operationId}`;
	const own = media.schema ? judgeBody(contract, { subject, in: "body", schema: media.schema }, example.value) : [];
	const request = exampleRequest(contract, operation, context.credentials, { media, body: example.value, answer });
	if (own.length > 0) return resultOf(own, request);
	const expectation = accepted(context, operation, example.value);
	// A target that is no mock decides for itself.
	if (!answer || !context.steerable) return tryRequest(context, operation, request, expectation);
	const { name, value, pointer } = answer.example;
	const wanted = { name, value, pointer, ids: [] };
	return tryRequest(context, operation, request, { ...expectation, statuses: [answer.status], example: wanted });
}

function responseExamples(operation: Operation): TestCase[] {
	return operation.responses.flatMap(({ status, media }) =>
		media.flatMap(({ schema, examples, mediaType }) =>
			examples.map((example): TestCase => {
				const group = caseId("examples", operation, status, example.name);
				const subject = `the example ${example.name} of the response ${status} of ${operation.operationId}`;
				return {
					id: group,
					phase: "examples",
					operationId: operation.operationId,
					group,
					cells: [exampleCell(operation.operationId, status, mediaType, example.name)],
					documents: [example.pointer, schema ?? operation.pointer],
					run: async ({ contract }) =>
						resultOf(schema === undefined ? [] : judgeBody(contract, { subject, in: "body", schema }, example.value)),
				};
			}),
		),
	);
}

/** The values that schemas give themselves, each held to its schema. */
function schemaExamples(contract: Contract): TestCase[] {
	const seen = new Set<string>();
	return scopedBodies(contract).flatMap((body) =>
		body.workshop.places.flatMap((place) =>
			[...givenValues(place.alternatives.flat())]
				.filter(({ pointer }) => !seen.has(pointer) && seen.add(pointer))
				.map(({ pointer, value }) => schemaExample(body, place.name, pointer, value)),
		),
	);
}

function schemaExample({ operation, scope }: ScopedBody, place: string, pointer: string, value: unknown): TestCase {
	const group = caseId("examples", operation, scope, `schema of ${place}`);
	const keyword = /\/(?:examples|enum|x-extensible-enum)\/\d+$/.test(pointer)
		? pointer.split("/").slice(-2).join(".")
		: "value";
	const schema = pointer.replace(/\/(?:(?:examples|enum|x-extensible-enum)\/\d+|const|default)$/, "");
	return {
		id: `${group}/${keyword}/${schema.split("/").slice(-1)}`,
		phase: "examples",
		operationId: operation.operationId,
		group,
		cells: [],
		documents: [pointer, schema],
		run: async ({ contract }) => {
			const subject = `the value that the schema gives itself at ${pointer}`;
			const problems = judgeBody(
				contract,
				{ subject, in: "schema", schema },
				readPointer(contract.document, pointer) ?? value,
			);
			return resultOf(problems.map((problem) => ({ ...problem, document: pointer })));
		},
	};
}
