import {
	type DocumentedResponse,
	type Example,
	isFinalStatus,
	isJson,
	type Operation,
	readPointer,
	sameJson,
	toPointer,
} from "@forter-orders/spec";
import { pathsIn } from "../bodies/edit.ts";
import type { Contract } from "../contract/contract.ts";
import type { TestCase } from "../model/case.ts";
import { parsedJson } from "../model/parsed-json.ts";
import type { Mutant } from "./model.ts";
import { change } from "./patch.ts";
import { protocolMutants } from "./protocol-mutants.ts";
import { type Answer, spoiling } from "./spoiling.ts";

/** The faults that a server can have in whole answers: status, content type, text, and the wrong example. */
export function answerMutants(contract: Contract): Mutant[] {
	return contract.operations.flatMap((operation) => [
		...operation.responses
			.filter(({ status }) => isFinalStatus(status))
			.flatMap((response) => [...wholeAnswers(operation, response), ...exampleFaults(operation, response)]),
		...protocolMutants(operation),
	]);
}

function answerMutant(
	operation: Operation,
	operator: string,
	detail: string,
	touches: (test: TestCase) => boolean,
	witness: string,
	edit: (answer: Answer) => Answer | undefined,
): Mutant {
	return {
		id: `responses/${operator}/${operation.operationId}/${detail}`,
		family: "responses",
		operator,
		operationId: operation.operationId,
		change: `${operation.operationId}: ${operator} ${detail}`,
		touches: (test) => test.operationId === operation.operationId && touches(test),
		open: async ({ base }) => ({ context: spoiling(base.context, operation, edit), witness }),
	};
}

function wholeAnswers(operation: Operation, { status, media, pointer }: DocumentedResponse): Mutant[] {
	const documented = operation.responses.map((response) => response.status);
	const own = Number(status);
	const touches = ({ phase, documents, id }: TestCase) =>
		(phase === "responses" && documents.includes(pointer) && !id.includes("/body ")) || phase === "auth";
	const make = (operator: string, detail: string, witness: string, edit: (answer: Answer) => Partial<Answer>) =>
		answerMutant(operation, operator, `${status} ${detail}`.trim(), touches, witness, (answer) =>
			answer.status === own ? { ...answer, ...edit(answer) } : undefined,
		);
	const others = documented.filter((other) => other !== status && isFinalStatus(other)).slice(0, 3);
	const statuses = [
		...others.map((other) =>
			make("answer another status", other, `${other} where ${status} is documented`, () => ({ status: Number(other) })),
		),
		make("answer an unknown status", "418", "418 is not documented", () => ({ status: 418 })),
	];
	const types = media.map(({ mediaType }) => mediaType);
	return types.length === 0 ? statuses : [...statuses, ...typeFaults(types, make), ...textFaults(types, make)];
}

type Make = (operator: string, detail: string, witness: string, edit: (answer: Answer) => Partial<Answer>) => Mutant;

function typeFaults(types: readonly string[], make: Make): Mutant[] {
	const wanted = `${types.join(" or ")} is documented`;
	const typed =
		(value: string) =>
		({ headers }: Answer) => {
			headers.set("content-type", value);
			return { headers };
		};
	return [
		make("answer another media type", "", `text/html, and ${wanted}`, typed("text/html")),
		make("answer an unknown media type", "", `application/x-seeded, and ${wanted}`, typed("application/x-seeded")),
	];
}

function textFaults(types: readonly string[], make: Make): Mutant[] {
	if (!types.every(isJson)) return [];
	return [
		make("answer no body", "", "an empty text is no JSON", () => ({ text: "" })),
		make("cut the body short", "", "half a JSON text is no JSON", ({ text }) => ({
			text: text.slice(0, Math.ceil(text.length / 2)),
		})),
		make("answer null", "", "null is no object", () => ({ text: "null" })),
		make("wrap the body in a list", "", "a list is no object", ({ text }) => ({ text: `[${text}]` })),
	];
}

const MAX_LEAVES = 4;

function exampleFaults(operation: Operation, { status, media }: DocumentedResponse): Mutant[] {
	return media.flatMap(({ examples }) =>
		examples.flatMap((example, index) => {
			const next = examples[(index + 1) % examples.length];
			const isOther = next !== undefined && !sameJson(next.value, example.value);
			return [
				...(isOther ? [exampleFault(operation, status, example, "swap example", next.name, next.value)] : []),
				...leavesOf(example.value).map(([path, value]) =>
					exampleFault(
						operation,
						status,
						example,
						"change a value",
						toPointer(path),
						change(example.value, path, value),
					),
				),
			];
		}),
	);
}

function exampleFault(
	operation: Operation,
	status: string,
	example: Example,
	operator: string,
	detail: string,
	value: unknown,
): Mutant {
	const before = JSON.stringify(example.value);
	const text = JSON.stringify(value);
	const touches = ({ phase, documents }: TestCase) => phase === "responses" && documents.includes(example.pointer);
	const witness = `the documented example ${example.name} is another`;
	return answerMutant(operation, operator, `${status} ${example.name} ${detail}`, touches, witness, (answer) =>
		String(answer.status) === status && sameText(answer.text, before) ? { ...answer, text } : undefined,
	);
}

function sameText(text: string, json: string): boolean {
	return text === json || sameJson(parsedJson(text), JSON.parse(json));
}

/** Some leaves of a body, each with another value of the same type. */
function leavesOf(body: unknown): [path: readonly string[], value: unknown][] {
	const all = pathsIn(body).flatMap((path): [readonly string[], unknown][] => {
		const value = readPointer(body, toPointer(path));
		if (typeof value === "string") return [[path, `${value} seeded`]];
		if (typeof value === "number") return [[path, value + 1]];
		return typeof value === "boolean" ? [[path, !value]] : [];
	});
	return all.slice(0, MAX_LEAVES);
}
