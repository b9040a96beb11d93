import { isObject } from "@forter-orders/spec";
import { operationOf } from "../content/operations.ts";
import { textOf } from "../content/read.ts";
import { code } from "../content/table.ts";
import type { Directive } from "./directive.ts";

/** `{{retry Operation}}`: how often and after what to send again, as a list. */
export const retry: Directive = ({ document }, id = "") => {
	const policy = operationOf(document, id).node["x-retry"];
	if (!isObject(policy) || !Array.isArray(policy.statuses)) throw new Error(`${id} has no x-retry.`);
	return [
		`- Attempts: at most ${policy.maxAttempts}, the first one included.`,
		`- Wait before the next: at most ${policy.maxDelayMs} ms.`,
		`- After a timeout, a failed connection, or ${policy.statuses.map((status) => code(String(status))).join(", ")}.`,
	].join("\n");
};

/** `{{advice Operation}}`: what the contract advises when no usable answer arrives, as a quotation. */
export const advice: Directive = ({ document }, id = "") => {
	const given = operationOf(document, id).node["x-advice"];
	if (!isObject(given)) throw new Error(`${id} has no x-advice.`);
	return `> ${textOf(given, "description")}`;
};
