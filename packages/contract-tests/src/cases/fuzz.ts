import { generateValue, repairMissing, seedOf } from "@forter-orders/spec";
import { pathsIn } from "../bodies/edit.ts";
import { type ScopedBody, scopedBodies } from "../bodies/scopes.ts";
import type { Contract } from "../contract/contract.ts";
import { makeCase, type TestCase } from "../model/case.ts";
import { placeCells } from "../model/cell-id.ts";
import { type LabelledBody, labelBody, tryBody } from "./body-case.ts";
import type { Candidate } from "./candidate.ts";
import { candidatesAt } from "./candidates.ts";
import { smallestFailing } from "./shrink.ts";
import { transplant } from "./transplant.ts";

/** How many bodies the fuzz phase makes for each operation, half of them broken. */
const FUZZ_CASES = 200;

/** Bodies that nobody wrote: any mix of members, every second one with one rule broken. */
export function fuzzCases(contract: Contract, seed: number): TestCase[] {
	return scopedBodies(contract)
		.filter(({ side }) => side === "request")
		.flatMap((body) => Array.from({ length: FUZZ_CASES }, (_, index) => fuzzCase(body, seed, index)));
}

function fuzzCase(scoped: ScopedBody, seed: number, index: number): TestCase {
	const { operation, schema } = scoped;
	return makeCase("fuzz", operation, {
		group: [String(seed)],
		name: String(index),
		cells: [],
		documents: [schema],
		run: async (context) => tryBody(context, scoped, bodyFor(scoped, seed, index)?.label ?? noneFound(scoped)),
		async shrink(context, failed) {
			const made = bodyFor(scoped, seed, index);
			const [{ cause } = {}] = failed.problems;
			if (made === undefined) return failed;
			const tryOther = (body: unknown) => tryBody(context, scoped, labelFor(scoped, { ...made, body: () => body }));
			const smallest = await smallestFailing(made.body(), async (body) => {
				const smaller = await tryOther(body);
				return smaller.state === "failed" && smaller.problems[0]?.cause === cause;
			});
			const shrunk = await tryOther(smallest);
			return shrunk.state === "failed" ? shrunk : failed;
		},
	});
}

function noneFound({ workshop }: ScopedBody): LabelledBody {
	return {
		dropped: workshop.isUsable ? "no body with exactly one broken rule was found" : "no valid body could be made",
	};
}

/** A body that can prove something, with its label. */
interface FuzzBody extends Pick<Candidate, "body" | "intent" | "pointer"> {
	readonly label: LabelledBody;
}

/** An even index is a valid body, an odd one is such a body with one rule broken. */
function bodyFor(scoped: ScopedBody, seed: number, index: number): FuzzBody | undefined {
	const valid = validBodyFor(scoped, seed, index);
	return valid && index % 2 === 1 ? brokenBody(scoped, valid.body(), seedOf(seed, index)) : valid;
}

const MAX_TRIES = 20;

function validBodyFor(scoped: ScopedBody, seed: number, index: number): FuzzBody | undefined {
	const { spec, isUsable } = scoped.workshop;
	// Where no value at all was found, chance finds none either.
	if (!isUsable) return undefined;
	for (let attempt = 0; attempt < MAX_TRIES; attempt += 1) {
		const start = seedOf(seed, index, attempt);
		const made = generateValue(spec, "request", [scoped.schema], start);
		// The generator does not see what a condition asks for.
		const body = repairMissing(scoped.workshop, scoped.schema, made, (_, schemas) =>
			generateValue(spec, "request", schemas, start),
		);
		const provable = provableBody(scoped, { body: () => body, intent: "valid", pointer: "" });
		if (provable) return provable;
	}
	return undefined;
}

/** Breaks one rule at a place that the body has. */
function brokenBody(scoped: ScopedBody, valid: unknown, seed: number): FuzzBody | undefined {
	const { workshop } = scoped;
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
		const provable = broken && provableBody(scoped, { ...broken, intent: "invalid" });
		if (provable) return provable;
	}
	return undefined;
}

function provableBody(scoped: ScopedBody, body: Omit<FuzzBody, "label">): FuzzBody | undefined {
	const label = labelFor(scoped, body);
	return "dropped" in label ? undefined : { ...body, label };
}

function labelFor({ workshop, operation, schema }: ScopedBody, body: Omit<FuzzBody, "label">): LabelledBody {
	return labelBody(workshop.contract, operation, schema, body);
}
