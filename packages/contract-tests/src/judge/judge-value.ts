import {
	type Direction,
	describeValue,
	type Finding,
	type Media,
	readPointer,
	valueJudgeOf,
} from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";
import type { Problem } from "../model/case.ts";
import { toProblem } from "./problems.ts";

/** Judges a value that stands in the document, such as an example, by the schema at a document pointer. */
export function judgeDocumentValue(
	{ spec }: Contract,
	direction: Direction,
	subject: string,
	schema: string,
	value: unknown,
): Problem[] {
	const judge = valueJudgeOf(spec, direction);
	if (judge.fault(schema)) return [];
	return judge.findings(schema, value).map((finding) => toValueProblem(subject, value, finding));
}

/** Judges an example of a body. */
export function judgeExample(
	contract: Contract,
	direction: Direction,
	subject: string,
	{ schema, kind }: Media,
	value: unknown,
): Problem[] {
	return schema === undefined || kind !== "json" ? [] : judgeDocumentValue(contract, direction, subject, schema, value);
}

function toValueProblem(subject: string, value: unknown, { keyword: rule, ...finding }: Finding): Problem {
	const received = describeValue(readPointer(value, finding.pointer), rule);
	return toProblem(subject, { in: "body", rule, received, ...finding });
}
