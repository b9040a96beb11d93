import { type DocumentedResponse, isSuccess, type Operation, responseFor } from "@forter-orders/spec";
import { exampleNames, listed } from "../contract/find.ts";
import type { Wish } from "./preferences.ts";

/** Says why an operation cannot give the response that is asked for, or `undefined` when it can. */
export function wishFault({ operationId: name, responses }: Operation, { code, exampleKey }: Wish): string | undefined {
	if (code === undefined && exampleKey === undefined) return undefined;
	if (responses.length === 0) return `the document gives ${name} no response`;
	const response = code === undefined ? firstSuccess(responses) : responseFor(responses, code);
	if (response === undefined)
		return `${name} has no response ${code}; it has ${listed(responses.map((known) => known.status))}`;
	if (exampleKey === undefined) return undefined;
	const own = exampleNames(response);
	if (own.includes(exampleKey)) return undefined;
	const other = responses.find((known) => exampleNames(known).includes(exampleKey));
	if (code === undefined && other)
		return `"${exampleKey}" is an example of the response ${other.status}; ask for code=${other.status} as well`;
	return `the response ${response.status} of ${name} has no example "${exampleKey}"; it has ${listed(own)}`;
}

/** The one that Prism takes when no status is asked for. */
function firstSuccess(responses: readonly DocumentedResponse[]): DocumentedResponse | undefined {
	const successes = responses.filter(({ status }) => isSuccess(status)).sort((a, b) => (a.status < b.status ? -1 : 1));
	return successes[0] ?? responses.find(({ status }) => status === "default") ?? responses[0];
}
