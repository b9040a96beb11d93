import type { DocumentedResponse, Operation, Parameter } from "@forter-orders/spec";
import { compareContent } from "./bodies.ts";
import { quote } from "./change.ts";
import { compareKeys, nodeAt, nodesAt, report, type WayAt } from "./nodes.ts";
import type { Pair } from "./pair.ts";
import { compareValues, compareWriting } from "./parameters.ts";

/** Compares what an operation answers. */
export function compareResponses(pair: Pair, where: string, base: Operation, next: Operation): void {
	const at = (status: string): WayAt => ({ direction: "response", where: `${where}, ${status}` });
	// A range may be written in small letters.
	const after = new Map(next.responses.map((response) => [response.status.toUpperCase(), response]));
	for (const old of base.responses) {
		const young = after.get(old.status.toUpperCase());
		after.delete(old.status.toUpperCase());
		if (young) compareResponse(pair, at(old.status), old, young);
		else report(pair, at(old.status), goneRow(old.status), `${old.status} is gone`, old);
	}
	for (const young of after.values()) {
		const { status } = young;
		report(pair, at(status), isSuccess(status) ? "R1" : "R3", `${status} is added`, undefined, young);
	}
}

function isSuccess(status: string): boolean {
	return /^[23]/.test(status);
}

function goneRow(status: string): string {
	if (isSuccess(status)) return "R2";
	return /^\d{3}$/.test(status) ? "R4" : "R5";
}

function compareResponse(pair: Pair, at: WayAt, base: DocumentedResponse, next: DocumentedResponse): void {
	const rows = { description: "L7", summary: "L7", links: "O7", "x-advice": "L9", "x-confidence": "L7" };
	compareKeys(pair, at, [base, next], rows, ["content", "headers"]);
	const [was, is] = [base.media.length > 0, next.media.length > 0];
	if (was !== is)
		report(pair, at, is ? "R9.added" : "R9.removed", is ? "there is a body" : "there is no body", base, next);
	else compareContent(pair, at, base.media, next.media);
	compareHeaders(pair, at, base, next);
}

function compareHeaders(pair: Pair, at: WayAt, base: DocumentedResponse, next: DocumentedResponse): void {
	const after = new Map(next.headers.map((header) => [header.name.toLowerCase(), header]));
	for (const old of base.headers) {
		const name = old.name.toLowerCase();
		const young = after.get(name);
		after.delete(name);
		const place = { ...at, where: `${at.where}, header ${name}` };
		const row = old.required ? "R6.required" : "R6.optional";
		if (young) compareHeader(pair, place, old, young);
		else report(pair, place, row, `${quote(name)} is gone`, nodeAt(pair.base.spec, old.pointer));
	}
	for (const [name, { pointer }] of after)
		report(pair, at, "R6.added", `the header ${quote(name)} is added`, undefined, nodeAt(pair.next.spec, pointer));
}

function compareHeader(pair: Pair, at: WayAt, base: Parameter, next: Parameter): void {
	const nodes = nodesAt(pair, base.pointer, next.pointer);
	compareWriting(pair, at, nodes, [base, next]);
	const row = next.required ? "R7.required" : "R7.optional";
	if (base.required !== next.required)
		report(pair, at, row, "whether it is always there changed", ...nodes, "required");
	compareValues(pair, at, base, next);
}
