import { createMock, type Mock } from "@forter-orders/mock";
import { isJson, judgeResponse, openSpec } from "@forter-orders/spec";
import type { Row, SentRequest } from "../row.ts";
import { differences, faultOf, listDifferences, nameOf } from "./compare.ts";

/** What the mock makes of the requests of a row, where that is not what the row says. */
export async function driveMock({ document, messages, flaws }: Row): Promise<string[]> {
	await using mock = await createMock({ document });
	const faults = listDifferences("the mock", "warns", flaws, mock.warnings);
	for (const message of messages) {
		if (message.side === "request") faults.push(...(await sendOne(mock, document, message)));
	}
	return faults;
}

async function sendOne(mock: Mock, document: Row["document"], message: SentRequest): Promise<string[]> {
	const { method, path, headers, body, breaks, answered } = message;
	const init = { method, headers, redirect: "manual", ...(body !== undefined && { body }) } as const;
	const response = await mock.fetch(`${mock.url}${path}`, init);
	const entry = mock.requests.at(-1);
	const name = nameOf(message);
	const { status } = response;
	const text = await response.text();
	const wanted = answered?.status ?? usualStatus(breaks);
	const isRight = typeof wanted === "number" ? status === wanted : wanted.test(String(status));
	if (!isRight) return [`${name} is answered with ${status} and not ${wanted}: ${text.slice(0, 200)}`];
	if (answered?.title !== undefined) return text.includes(JSON.stringify(answered.title)) ? [] : [`${name}: ${text}`];
	if (entry === undefined || typeof wanted === "number") return [];
	const found = differences(message, { breaks: entry.violations.map(faultOf) });
	return breaks.length > 0 ? found : [...found, ...answerFaults(document, entry.operationId, response, text)];
}

function usualStatus(breaks: readonly string[]): RegExp | number {
	const [first] = breaks;
	if (first === undefined) return /^2/;
	if (first === "path path") return 404;
	return first === "method method" ? 405 : /^4/;
}

/** What is wrong with the answer to a request that keeps the contract. */
function answerFaults(document: Row["document"], id: string | undefined, answer: Response, text: string): string[] {
	const spec = openSpec(document);
	const operation = spec.operations.find(({ operationId }) => operationId === id);
	if (operation === undefined) return [`the answer is of no operation of the document, ${id}`];
	const { status, headers } = answer;
	const body = text === "" ? ({ kind: "none" } as const) : ({ kind: "text", text } as const);
	const { violations } = judgeResponse(spec, operation, { status, headers, body });
	const type = headers.get("content-type") ?? "";
	return [
		...violations.map((violation) => `the answer of the mock breaks ${faultOf(violation)}: ${text.slice(0, 200)}`),
		...(type.includes("*") ? [`the mock answers with the type ${type}`] : []),
		...(isJson(type) && !isReadable(text) ? [`the mock answers with ${text.slice(0, 100)} as JSON`] : []),
	];
}

function isReadable(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return text === "";
	}
}
