import {
	branchesOf,
	describeValue,
	expectationOf,
	givenValues,
	judgeParameters,
	makeRequest,
	messageOf,
	NO_CREDENTIALS,
	type Operation,
	type Parameter,
	parameterValue,
	type SampleSource,
	sameJson,
	type Violation,
} from "@forter-orders/spec";
import { boundsOf, valuesAround } from "../bodies/bounds.ts";
import type { Contract } from "../contract/contract.ts";
import { refusalStatuses } from "../judge/status.ts";
import { makeCase, type TestCase } from "../model/case.ts";
import { parameterCell } from "../model/cell-id.ts";
import type { Expectation } from "../model/expectation.ts";
import { buildRequest, validBody } from "./build-request.ts";
import { accepted, tryRequest } from "./request-case.ts";

/** Each parameter there and left out, each value that it lists, and each bound. */
export function parameterCases(contract: Contract, operation: Operation): TestCase[] {
	return operation.parameters.flatMap((parameter) => casesOf(contract, operation, parameter));
}

/** A value of a parameter to try. */
export interface Variation {
	readonly name: string;
	/** `undefined` leaves it out. */
	readonly value: unknown;
	/** What is wrong with it; absent for one that is right. */
	readonly violation?: Violation;
	/** Document pointer of what it is about. */
	readonly document: string;
}

function casesOf(contract: Contract, operation: Operation, parameter: Parameter): TestCase[] {
	const place = parameter.name.toLowerCase();
	return variationsOf(contract, operation, parameter).map((variation) =>
		makeCase("boundary", operation, {
			group: [parameter.in, place],
			name: variation.name,
			cells: [parameterCell(operation.operationId, parameter.in, place, variation.name)],
			documents: [parameter.pointer, variation.document],
			run(context) {
				const parameters = { [`${parameter.in}/${parameter.name}`]: variation.value };
				const request = buildRequest(contract, operation, context.credentials, { parameters });
				return tryRequest(context, operation, request, expectationFor(contract, operation, parameter, variation));
			},
		}),
	);
}

function expectationFor(
	contract: Contract,
	operation: Operation,
	{ in: place, name }: Parameter,
	{ violation, value, document }: Variation,
): Expectation {
	if (violation === undefined) return accepted({ contract }, operation, validBody(contract, operation).body);
	const { rule, pointer, message } = violation;
	return {
		statuses: refusalStatuses(operation),
		because: `the ${place} parameter ${name} breaks ${rule}`,
		breach: {
			in: place === "querystring" ? "query" : place,
			pointers: [...new Set([pointer, `/${name}`, `/${name.toLowerCase()}`])],
			rules: [rule],
			document,
			expected: `${name} ${expectationOf(message)}`,
			received: describeValue(value),
			lenient: false,
		},
	};
}

const known = new WeakMap<Parameter, Variation[]>();

/** The values of a parameter to try; they are its cells. An empty path segment is another path, so none is tried. */
export function variationsOf(contract: Contract, operation: Operation, parameter: Parameter): Variation[] {
	const variations = known.get(parameter) ?? findVariations(contract, operation, parameter);
	known.set(parameter, variations);
	return variations;
}

interface Attempt extends Omit<Variation, "violation"> {
	/** The keyword that is to be broken; absent for a value that is to be right. */
	readonly breaks?: string;
}

function findVariations({ spec }: Contract, operation: Operation, parameter: Parameter): Variation[] {
	const { pointer, schema, required, in: place } = parameter;
	const sample = parameterValue(spec, parameter);
	const attempts: Attempt[] = sample ? [{ name: "present", value: sample.value, document: pointer }] : [];
	if (place !== "path") {
		const absent = { name: "absent", value: undefined, document: `${pointer}/required` };
		attempts.push(required ? { ...absent, breaks: "required" } : absent);
	}
	if (schema !== undefined) attempts.push(...schemaAttempts({ spec, direction: "request" }, schema));
	return attempts.flatMap(({ breaks, ...attempt }): Variation[] => {
		const violations = violationsOf({ spec }, operation, parameter, attempt.value);
		const [violation] = violations ?? [];
		if (violations === undefined) return [];
		if (breaks === undefined) return violation === undefined ? [attempt] : [];
		return violation?.rule === breaks && violations.length === 1 ? [{ ...attempt, violation }] : [];
	});
}

function schemaAttempts(source: SampleSource, schema: string): Attempt[] {
	const parts = branchesOf(source.spec, [schema])[0] ?? [];
	const listed = [...givenValues(parts)]
		.filter(({ pointer }) => pointer.includes("enum/"))
		.map(({ value, pointer }) => ({ name: `enum/${String(value)}`, value, document: pointer }));
	const bounds = boundsOf(parts).flatMap(({ keyword, part }) =>
		valuesAround(source, keyword, part, parts).map(({ name, value, intent }) => ({
			name: `${keyword}/${name}`,
			value,
			document: `${part.pointer}/${keyword}`,
			...(intent === "invalid" && { breaks: keyword }),
		})),
	);
	return [...listed, ...bounds];
}

/** What is wrong with a value once it was written and read; `undefined` where it cannot be written. */
function violationsOf(
	{ spec }: Pick<Contract, "spec">,
	operation: Operation,
	parameter: Parameter,
	value: unknown,
): readonly Violation[] | undefined {
	const { body: _, ...rest } = operation;
	// One that is a credential too is judged here as a parameter alone.
	const bare = { ...rest, security: [] };
	const made = makeRequest(spec, bare, {
		credentials: NO_CREDENTIALS,
		parameters: { [`${parameter.in}/${parameter.name}`]: value },
	});
	if ("reason" in made) return undefined;
	const message = messageOf(operation, made.request);
	if (parameter.in === "path" && sameJson(message.values[parameter.name], "")) return undefined;
	const { violations, unchecked } = judgeParameters(spec, operation, message, [parameter]);
	return unchecked.length > 0 ? undefined : violations;
}
