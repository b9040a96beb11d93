import { type Example, type GivenValue, givenValues, type Media, type Operation } from "@forter-orders/spec";
import { type ScopedBody, scopedBodies } from "../bodies/scopes.ts";
import type { Contract } from "../contract/contract.ts";
import { judgeDocumentValue, judgeExample } from "../judge/judge-value.ts";
import { makeCase, type RunContext, resultOf, type TestCase } from "../model/case.ts";
import { exampleCell } from "../model/cell-id.ts";
import { type Answer, answerOf, exampleRequest } from "./example-request.ts";
import { accepted, tryRequest } from "./request-case.ts";

/** Every example of the contract, both ways: it keeps its own schema, it is accepted, and it comes back as documented. */
export function exampleCases(contract: Contract): TestCase[] {
	return [
		...contract.operations.flatMap((operation) => requestExamples(operation)),
		...contract.operations.flatMap((operation) => responseExamples(operation)),
		...schemaExamples(contract),
	];
}

function requestExamples(operation: Operation): TestCase[] {
	return (operation.body?.media ?? []).flatMap((media, index) =>
		media.examples.map((example) => {
			const answer = answerOf(operation, example.name);
			return makeCase("examples", operation, {
				group: ["body", ...exampleId(media, index, example)],
				cells: [exampleCell(operation.operationId, "body", media.mediaType, example.name)],
				documents: [example.pointer, media.schema ?? operation.pointer],
				run: (context) => sendExample(context, operation, media, example, answer),
			});
		}),
	);
}

/** The end of the ids of an example; media types may have examples of the same name. */
export function exampleId({ mediaType }: Media, index: number, { name }: Example): string[] {
	return index === 0 ? [name] : [mediaType.replaceAll("/", "~1"), name];
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
	const own = judgeExample(contract, "request", subject, media, example.value);
	const request = exampleRequest(contract, operation, context.credentials, { media, body: example.value, answer });
	if (own.length > 0) return resultOf(own, request);
	const expectation = accepted(context, operation, example.value);
	// A target that is no mock decides for itself.
	// Which example an answer goes with is told by the body.
	if (!answer || !context.steerable || media.kind !== "json")
		return tryRequest(context, operation, request, expectation);
	const { name, value, pointer } = answer.example;
	const wanted = { name, value, pointer, ids: [] };
	return tryRequest(context, operation, request, { ...expectation, statuses: [answer.status], example: wanted });
}

function responseExamples(operation: Operation): TestCase[] {
	return operation.responses.flatMap(({ status, media }) =>
		media.flatMap((one, index) =>
			one.examples.map((example) => {
				const subject = `the example ${example.name} of the response ${status} of ${operation.operationId}`;
				return makeCase("examples", operation, {
					group: [status, ...exampleId(one, index, example)],
					cells: [exampleCell(operation.operationId, status, one.mediaType, example.name)],
					documents: [example.pointer, one.schema ?? operation.pointer],
					run: async ({ contract }) => resultOf(judgeExample(contract, "response", subject, one, example.value)),
				});
			}),
		),
	);
}

/** The values that schemas give themselves, each held to its schema. */
function schemaExamples(contract: Contract): TestCase[] {
	const seen = new Set<string>();
	return scopedBodies(contract).flatMap((body) =>
		body.workshop.places.flatMap((place) =>
			[...givenValues(place.branches.flat())]
				.filter(({ pointer }) => !seen.has(pointer) && seen.add(pointer))
				.map((given) => schemaExample(body, place.name, given)),
		),
	);
}

const LEFT_OUT = { state: "notRun", reason: "a value that its own schema refuses is left out" } as const;
const GIVEN = /\/(?:(?:examples|enum|x-extensible-enum)\/\d+|const|default|example)$/;

function schemaExample(
	{ operation, scope, side }: ScopedBody,
	place: string,
	{ pointer, value }: GivenValue,
): TestCase {
	const isListed = /\/\d+$/.test(pointer);
	const keyword = isListed ? pointer.split("/").slice(-2).join(".") : "value";
	const schema = pointer.replace(GIVEN, "");
	return makeCase("examples", operation, {
		group: [scope, `schema of ${place}`],
		name: `${keyword}/${schema.split("/").slice(-1)}`,
		cells: [],
		documents: [pointer, schema],
		run: async ({ contract }) => {
			const subject = `the value that the schema gives itself at ${pointer}`;
			const problems = judgeDocumentValue(contract, side, subject, schema, value);
			if (problems.length > 0 && !contract.strict) return LEFT_OUT;
			return resultOf(problems.map((problem) => ({ ...problem, document: pointer })));
		},
	});
}
