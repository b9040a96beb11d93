import { examplesOf, operationOf, requestExamples, responsesOf } from "../content/operations.ts";
import { valueAt } from "../content/read.ts";
import type { Directive } from "./directive.ts";

/** `{{example Operation name request|response [/pointer]}}`: an example of the contract, or a part of it, as JSON. */
export const example: Directive = ({ document }, id = "", name = "", side = "", pointer = "") => {
	const operation = operationOf(document, id);
	const success = responsesOf(document, operation).find(([status]) => status.startsWith("2"));
	const examples = side === "request" ? requestExamples(document, operation) : examplesOf(document, success?.[1]);
	const found = examples.find(([key]) => key === name)?.[1].value;
	const value = valueAt(document, found, ...pointer.split("/").slice(1));
	if (value === undefined) throw new Error(`${id} has no ${side} example "${name}" with ${pointer || "a value"}.`);
	return `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;
};
