import { isSuccess, readPointer } from "@forter-orders/spec";
import { examplesOf, operationOf } from "../content/operations.ts";
import type { Directive } from "./directive.ts";

/** `{{example Operation name request|response [/pointer]}}`: an example of the contract, or a part of it, as JSON. */
export const example: Directive = ({ document }, id = "", name = "", side = "", pointer = "") => {
	const { body, responses } = operationOf(document, id);
	const success = responses.find(({ status }) => isSuccess(status));
	const examples = examplesOf(document, side === "request" ? body : success);
	const value = readPointer(examples.find((one) => one.name === name)?.value, pointer);
	if (value === undefined) throw new Error(`${id} has no ${side} example "${name}" with ${pointer || "a value"}.`);
	return `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;
};
