import { responseKeys } from "../document/responses.ts";
import { type DocumentedResponse, exampleNames, listed } from "./documented.ts";
import type { Operation } from "./engine.ts";
import type { Wish } from "./preferences.ts";

/** Says why an operation cannot give the response that is asked for, or `undefined` when it can. */
export function wishFault({ iid, path, responses }: Operation, { code, exampleKey }: Wish): string | undefined {
	const name = iid ?? path;
	const response = code === undefined ? firstSuccess(responses) : responseFor(responses, code);
	if (response === undefined)
		return `${name} has no response ${code}; it has ${listed(responses.map((known) => known.code))}`;
	if (exampleKey === undefined) return undefined;
	const own = exampleNames(response);
	if (own.includes(exampleKey)) return undefined;
	const other = responses.find((known) => exampleNames(known).includes(exampleKey));
	if (code === undefined && other)
		return `"${exampleKey}" is an example of the response ${other.code}; ask for code=${other.code} as well`;
	return `the response ${response.code} of ${name} has no example "${exampleKey}"; it has ${listed(own)}`;
}

function responseFor(responses: readonly DocumentedResponse[], code: number): DocumentedResponse | undefined {
	return responseKeys(code)
		.map((wanted) => responses.find((known) => known.code === wanted))
		.find((found) => found !== undefined);
}

/** The one that Prism takes when no status is asked for. */
function firstSuccess(responses: readonly DocumentedResponse[]): DocumentedResponse | undefined {
	const successes = responses
		.filter(({ code }) => /^2(?:\d\d|XX)$/.test(code))
		.sort((a, b) => (a.code < b.code ? -1 : 1));
	return successes[0] ?? responses.find(({ code }) => code === "default") ?? responses[0];
}
