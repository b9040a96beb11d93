import { loadContract } from "@forter-orders/contract-tests";
import { contractMatchers, type MatcherResult } from "@forter-orders/contract-tests/vitest";
import type { GivenResponse, Message, Row, SentRequest } from "../row.ts";
import { differences } from "./compare.ts";
import { operationOf } from "./spec.ts";

const URL_OF_A_SERVER = "http://127.0.0.1";

/** What the matchers say of the messages of a row, where that is not what the row says. */
export async function driveMatchers(row: Row): Promise<string[]> {
	const contract = await loadContract(row.document);
	const { toMatchRequest, toMatchResponse } = contractMatchers(contract);
	const faults: string[] = [];
	for (const message of row.messages) {
		const { operationId } = operationOf(contract.operations, message);
		const result =
			message.side === "request"
				? await toMatchRequest(requestOf(message), operationId)
				: await toMatchResponse(responseOf(message), operationId);
		faults.push(...differences(message, { breaks: breaksOf(message, result) }));
	}
	return faults;
}

function requestOf({ method, path, headers, body }: SentRequest): Request {
	return new Request(`${URL_OF_A_SERVER}${path}`, { method, headers, ...(body !== undefined && { body }) });
}

function responseOf({ status, headers, body }: GivenResponse): Response {
	return new Response(body ?? null, { status, headers });
}

const LINE = /^ {2}(\w+)(?: (.*?))?: expected .* \(([\w-]+)\)$/;

/** The faults that a failing matcher names in its message. */
function breaksOf(message: Message, { pass, message: text }: MatcherResult): string[] {
	if (pass) return [];
	const faults = text()
		.split("\n")
		.flatMap((line) => {
			const [, part, pointer = "", keyword] = LINE.exec(line) ?? [];
			return part === undefined ? [] : [[part, pointer, keyword].filter((word) => word !== "").join(" ")];
		});
	// A request that is for another operation is judged by the one that was named.
	const elsewhere = message.breaks.find((fault) => fault === "path path" || fault === "method method");
	return elsewhere !== undefined && faults.includes(elsewhere) ? [elsewhere] : faults;
}
