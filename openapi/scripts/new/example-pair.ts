import { UsageError } from "@forter-orders/command-line";
import { parse, stringify } from "yaml";
import { sentenceCase } from "./names.ts";

/** The id after the highest one in the examples, which are numbered through. */
export function nextOrderId(texts: string[]): string {
	const ids = texts.flatMap((text) => [...text.matchAll(/\b(ord-\d{8}-)(\d+)\b/g)]);
	const [prefix, number] = ids.reduce<[string, number]>(
		(highest, [, start = "", digits]) => (Number(digits) > highest[1] ? [start, Number(digits)] : highest),
		["ord-20261122-", 0],
	);
	return `${prefix}${String(number + 1).padStart(4, "0")}`;
}

/** Copies a request and its response for another scenario: the order id is new, and so is the request's summary. */
export function copyPair(
	request: string,
	response: string,
	{ name, orderId }: { name: string; orderId: string },
): { request: string; response: string } {
	const old = orderIdOf(request) ?? orderIdOf(response);
	if (old === undefined)
		throw new UsageError("the first scenario of the operation has no orderId; expected one to replace.");
	const summary = stringify({ summary: sentenceCase(name) }, { lineWidth: 0 }).trimEnd();
	return {
		// A summary may go on in indented lines.
		request: request.replace(/^summary:.*(?:\n[ \t].*)*/m, () => summary).replaceAll(old, orderId),
		response: response.replaceAll(old, orderId),
	};
}

function orderIdOf(text: string): string | undefined {
	const id: unknown = parse(text)?.value?.orderId;
	return typeof id === "string" ? id : undefined;
}
