import type { Contract, Operation, Parameter } from "../contract/contract.ts";
import { parameterCell } from "../coverage/cell-id.ts";
import { refusalStatuses } from "../judge/status.ts";
import { labelOf } from "../label/label.ts";
import { oraclesFor } from "../label/oracles.ts";
import { boundsOf, valuesAround } from "../schema/bounds.ts";
import { alternativesOf, type Part, typesOf } from "../schema/parts.ts";
import { givenValues } from "../schema/sample.ts";
import { caseId, type TestCase } from "./case.ts";
import { accepted, tryRequest } from "./request-case.ts";
import { validBody } from "./valid-body.ts";
import { type Change, parameterValue, requestOf } from "./valid-request.ts";

/** Each parameter there and left out, each value that it lists, and each bound. */
export function parameterCases(contract: Contract, operation: Operation): TestCase[] {
	return operation.parameters.flatMap((parameter) => casesOf(contract, operation, parameter));
}

interface Variation {
	readonly name: string;
	readonly value: string | undefined;
	readonly rules: readonly string[];
	/** Whether the request keeps the contract. */
	readonly valid: boolean;
	readonly document: string;
}

function casesOf(contract: Contract, operation: Operation, parameter: Parameter): TestCase[] {
	const place = parameter.name.toLowerCase();
	const group = caseId("boundary", operation, parameter.in, place);
	return variationsOf(contract, parameter).map((variation) => ({
		id: `${group}/${variation.name}`,
		phase: "boundary",
		operationId: operation.operationId,
		group,
		cells: [parameterCell(operation.operationId, parameter.in, place, variation.name)],
		documents: [parameter.pointer, variation.document],
		run(context) {
			const { body } = validBody(contract, operation);
			const change: Change = { body, parameters: { [`${parameter.in}/${parameter.name}`]: variation.value } };
			const request = requestOf(contract, operation, context.credentials, change);
			return tryRequest(context, operation, request, expectationOf(contract, operation, parameter, variation, body));
		},
	}));
}

function expectationOf(
	contract: Contract,
	operation: Operation,
	parameter: Parameter,
	variation: Variation,
	body: unknown,
) {
	if (variation.valid) return accepted({ contract }, operation, body);
	const [rule = "schema"] = variation.rules;
	return {
		statuses: refusalStatuses(operation),
		because: `the ${parameter.in} parameter ${parameter.name} breaks ${rule}`,
		breach: {
			in: parameter.in,
			pointers: [`/${parameter.name}`, `/${parameter.name.toLowerCase()}`],
			rules: variation.rules,
			document: variation.document,
			expected: `${parameter.name} ${rule === "required" ? "to be there" : `right by ${rule}`}`,
			received: variation.value === undefined ? "nothing" : `a text of ${variation.value.length}`,
			lenient: false,
		},
	};
}

/** The cells of a parameter are its variations; an empty path segment is another path, so none is tried. */
export function variationsOf(contract: Contract, parameter: Parameter): Variation[] {
	const { pointer, schema, required } = parameter;
	const value = parameterValue(contract, parameter);
	const variations: Variation[] = [{ name: "present", value, rules: [], valid: true, document: pointer }];
	if (parameter.in !== "path") {
		const absent = {
			name: "absent",
			value: undefined,
			rules: ["required"],
			valid: !required,
			document: `${pointer}/required`,
		};
		variations.push(absent);
	}
	const parts = schema === undefined ? [] : (alternativesOf(contract.document, [schema])[0] ?? []);
	for (const given of givenValues(parts)) {
		const name = `enum/${String(given.value)}`;
		if (/enum/.test(given.pointer))
			variations.push({ name, value: String(given.value), rules: [], valid: true, document: given.pointer });
	}
	for (const { keyword, part } of boundsOf(parts)) {
		for (const around of valuesAround(contract.document, keyword, part, parts)) {
			const text = typeof around.value === "string" ? around.value : JSON.stringify(around.value);
			if (text === "") continue;
			if (
				schema !== undefined &&
				isValidText(contract, schema, { keyword, parts, text }) !== (around.intent === "valid")
			)
				continue;
			const document = `${part.pointer}/${keyword}`;
			variations.push({
				name: `${keyword}/${around.name}`,
				value: text,
				rules: [keyword],
				valid: around.intent === "valid",
				document,
			});
		}
	}
	return variations;
}

interface Trial {
	readonly keyword: string;
	readonly parts: readonly Part[];
	readonly text: string;
}

/** Whether a text is right as the value of a parameter; `undefined` when it breaks another rule than the keyword. */
function isValidText(contract: Contract, schema: string, { keyword, parts, text }: Trial): boolean | undefined {
	const value = typesOf(parts).includes("string") ? text : Number(text);
	if (text.trim() === "" || Number.isNaN(value)) return undefined;
	const label = labelOf(oraclesFor(contract, schema), value);
	if (label.verdict === "valid") return true;
	const named = label.verdict === "invalid" && label.breaches.some(({ rules }) => rules[0] === keyword);
	return named ? false : undefined;
}
