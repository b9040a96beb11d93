import type { Contract } from "../contract/contract.ts";
import { placeCells } from "../coverage/cell-id.ts";
import { labelOf } from "../label/label.ts";
import { oraclesFor } from "../label/oracles.ts";
import { pathsIn } from "../schema/edit.ts";
import { bodyRequest, labelBody } from "./body-case.ts";
import type { Candidate } from "./candidate.ts";
import { candidatesAt } from "./candidates.ts";
import { type CaseResult, caseId, type RunContext, type TestCase } from "./case.ts";
import { generateBody, seedOf } from "./generate.ts";
import { tryRequest } from "./request-case.ts";
import { type ScopedBody, scopedBodies } from "./scopes.ts";
import { smallestFailing } from "./shrink.ts";
import { transplant } from "./transplant.ts";

/** How many bodies the fuzz phase makes for each operation, half of them broken. */
export const FUZZ_CASES = 200;

/** Bodies that nobody wrote: any mix of members, every second one with one rule broken. */
export function fuzzCases(contract: Contract, seed: number): TestCase[] {
	return scopedBodies(contract)
		.filter(({ side }) => side === "request")
		.flatMap((body) => Array.from({ length: FUZZ_CASES }, (_, index) => fuzzCase(body, seed, index)));
}

function fuzzCase(scoped: ScopedBody, seed: number, index: number): TestCase {
	const { operation, schema } = scoped;
	const group = caseId("fuzz", operation, String(seed));
	return {
		id: `${group}/${index}`,
		phase: "fuzz",
		operationId: operation.operationId,
		group,
		cells: [],
		documents: [schema],
		async run(context) {
			const made = bodyFor(scoped, seed, index);
			if (made === undefined) return { state: "dropped", reason: "no body with exactly one broken rule was found" };
			return tryBody(context, scoped, made);
		},
		async shrink(context, failed) {
			const made = bodyFor(scoped, seed, index);
			const [{ cause } = {}] = failed.problems;
			if (made === undefined) return failed;
			const smallest = await smallestFailing(made.body(), async (body) => {
				const smaller = await tryBody(context, scoped, { ...made, body: () => body });
				return smaller.state === "failed" && smaller.problems[0]?.cause === cause;
			});
			const shrunk = await tryBody(context, scoped, { ...made, body: () => smallest });
			return shrunk.state === "failed" ? shrunk : failed;
		},
	};
}

type FuzzBody = Pick<Candidate, "body" | "intent" | "pointer">;

/** An even index is a valid body, an odd one is the same with one rule broken. */
function bodyFor(scoped: ScopedBody, seed: number, index: number): FuzzBody | undefined {
	const valid = validBodyFor(scoped, seed, index);
	if (index % 2 === 0 || valid === undefined)
		return valid === undefined ? undefined : { body: () => valid, intent: "valid", pointer: "" };
	return brokenBody(scoped, valid, seedOf(seed, index));
}

const MAX_TRIES = 20;

function validBodyFor({ workshop, schema }: ScopedBody, seed: number, index: number): unknown {
	const oracles = oraclesFor(workshop.contract, schema);
	for (let attempt = 0; attempt < MAX_TRIES; attempt += 1) {
		const body = generateBody(workshop.contract, schema, seedOf(seed, index, attempt));
		if (labelOf(oracles, body).verdict === "valid") return body;
	}
	return undefined;
}

/** Breaks one rule at a place that the body has. */
function brokenBody(scoped: ScopedBody, valid: unknown, seed: number): FuzzBody | undefined {
	const { workshop, operation, schema } = scoped;
	const paths = pathsIn(valid);
	for (let attempt = 0; attempt < MAX_TRIES && paths.length > 0; attempt += 1) {
		const path = paths[seedOf(seed, attempt) % paths.length] ?? [];
		const place = workshop.places.find(
			({ tokens }) => tokens.length === path.length && tokens.every((token, at) => token === "*" || token === path[at]),
		);
		const choices = place
			? candidatesAt(workshop, place, placeCells(scoped, place.name)).filter(({ intent }) => intent === "invalid")
			: [];
		const choice = choices[seedOf(seed, attempt, 1) % choices.length];
		const broken = choice && transplant(valid, choice, path);
		if (broken === undefined) continue;
		const candidate: FuzzBody = { ...broken, intent: "invalid" };
		if ("body" in labelBody(workshop.contract, operation, schema, candidate)) return candidate;
	}
	return undefined;
}

async function tryBody(
	context: RunContext,
	{ operation, schema, media }: ScopedBody,
	made: FuzzBody,
): Promise<CaseResult> {
	const labelled = labelBody(context.contract, operation, schema, made);
	if ("dropped" in labelled) return { state: "dropped", reason: labelled.dropped };
	return tryRequest(context, operation, bodyRequest(context, operation, media, labelled.body), labelled.expectation);
}
