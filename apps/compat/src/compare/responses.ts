import { canonicalSchema } from "../canonical/schema.ts";
import { placeOf } from "../canonical/source.ts";
import { type Json, recordOf } from "../json.ts";
import { compareContent } from "./bodies.ts";
import { type Pair, quote } from "./change.ts";
import { type At, compareKeys, nodesOf, report } from "./nodes.ts";
import { compareSchemas } from "./schema/schemas.ts";

/** Compares what an operation answers. */
export function compareResponses(pair: Pair, where: string, base: Json, next: Json): void {
	const [before, after] = [nodesOf(pair.base, base, "responses"), nodesOf(pair.next, next, "responses")];
	const at = (status: string): At => ({ direction: "response", where: `${where}, ${status}` });
	for (const [status, old] of before) {
		const young = after.get(status);
		if (young) compareResponse(pair, at(status), old, young);
		else report(pair, at(status), goneRow(status), `${status} is gone`, old, undefined);
	}
	for (const [status, young] of after) {
		const row = isSuccess(status) ? "R1" : "R3";
		if (!before.has(status)) report(pair, at(status), row, `${status} is added`, undefined, young);
	}
}

function isSuccess(status: string): boolean {
	return /^[123]/.test(status);
}

function goneRow(status: string): string {
	if (isSuccess(status)) return "R2";
	return /^\d{3}$/.test(status) ? "R4" : "R5";
}

function compareResponse(pair: Pair, at: At, base: Json, next: Json): void {
	compareKeys(pair, at, base, next, {
		description: "L7",
		summary: "L7",
		"x-advice": "L9",
		"x-confidence": "L7",
		content: undefined,
		headers: undefined,
	});
	const [was, is] = [base, next].map(({ content }) => Object.keys(recordOf(content)).length > 0);
	if (was !== is)
		report(pair, at, is ? "R9.added" : "R9.removed", is ? "there is a body" : "there is no body", base, next);
	else compareContent(pair, at, base, next);
	compareHeaders(pair, at, base, next);
}

function compareHeaders(pair: Pair, at: At, base: Json, next: Json): void {
	const lower = (nodes: Map<string, Json>) => new Map([...nodes].map(([name, node]) => [name.toLowerCase(), node]));
	const [before, after] = [lower(nodesOf(pair.base, base, "headers")), lower(nodesOf(pair.next, next, "headers"))];
	for (const [name, old] of before) {
		const young = after.get(name);
		const place = { ...at, where: `${at.where}, header ${name}` };
		if (young) compareHeader(pair, place, old, young);
		else
			report(
				pair,
				place,
				old.required === true ? "R6.required" : "R6.optional",
				`${quote(name)} is gone`,
				old,
				undefined,
			);
	}
	for (const [name, young] of after)
		if (!before.has(name)) report(pair, at, "R6.added", `the header ${quote(name)} is added`, undefined, young);
}

function compareHeader(pair: Pair, at: At, base: Json, next: Json): void {
	compareKeys(pair, at, base, next, {
		description: "L7",
		example: "L3",
		examples: "L3",
		style: "P6",
		explode: "P6",
		required: undefined,
		schema: undefined,
		content: undefined,
	});
	const [was, is] = [base.required === true, next.required === true];
	if (was !== is)
		report(pair, at, is ? "R7.required" : "R7.optional", "whether it is always there changed", base, next, "required");
	if (base.content !== undefined || next.content !== undefined) return void compareContent(pair, at, base, next);
	compareSchemas({
		pair,
		direction: "response",
		part: at.where,
		path: "",
		base: canonicalSchema(pair.base, base.schema, placeOf(pair.base, base, "schema")),
		next: canonicalSchema(pair.next, next.schema, placeOf(pair.next, next, "schema")),
	});
}
