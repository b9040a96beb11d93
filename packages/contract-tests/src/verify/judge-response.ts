import type { Contract, DocumentedResponse, Operation } from "../contract/contract.ts";
import { locate } from "../contract/locate.ts";
import { escapeToken } from "../contract/pointer.ts";
import { responseFor } from "../judge/status.ts";
import type { Exchange, RecordedMessage } from "./exchange.ts";
import { mediaFinding, mediaOf, parsedBody } from "./judge-media.ts";
import { type Judgement, judgeValue } from "./judge-value.ts";
import type { PartReport } from "./model.ts";
import { parameterValue } from "./parameter-value.ts";
import { judgeBody, type Strictness, verdictOf } from "./payload.ts";

type RecordedResponse = NonNullable<Exchange["response"]>;

/** Verifies the response of an exchange. */
export function verifyResponse(
	contract: Contract,
	name: string,
	operation: Operation,
	response: RecordedResponse,
	strictness: Strictness,
): PartReport {
	const documented = responseFor(operation, response.status);
	const { findings, unchecked } = documented
		? judgeDocumented(contract, documented, response, strictness)
		: undocumented(contract, operation, response);
	return {
		name,
		operationId: operation.operationId,
		side: "response",
		status: String(response.status),
		verdict: verdictOf(findings),
		findings,
		unchecked: [...new Set(unchecked)],
	};
}

function undocumented(contract: Contract, { pointer, responses }: Operation, { status }: RecordedResponse): Judgement {
	const at = `${pointer}/responses`;
	return {
		findings: [
			{
				in: "status",
				pointer: "",
				rule: "status",
				expected: responses.map((response) => response.status).join(", "),
				received: String(status),
				severity: "failure",
				spec: { pointer: at, ...locate(contract, at) },
			},
		],
		unchecked: ["headers and body: the contract does not have this status"],
	};
}

function judgeDocumented(
	contract: Contract,
	documented: DocumentedResponse,
	message: RecordedMessage,
	strictness: Strictness,
): Judgement {
	const headers = judgeHeaders(contract, documented, message, strictness);
	const body = judgeResponseBody(contract, documented, message, strictness);
	return {
		findings: [...headers.flatMap((one) => one.findings), ...body.findings],
		unchecked: [...headers.flatMap((one) => one.unchecked), ...body.unchecked],
	};
}

function judgeHeaders(
	contract: Contract,
	{ headers: documented }: DocumentedResponse,
	{ headers }: RecordedMessage,
	{ lenient }: Strictness,
): Judgement[] {
	if (!headers)
		return documented.length > 0 ? [{ findings: [], unchecked: ["the headers: the recording holds none"] }] : [];
	return documented.map(({ name, required, schema, pointer }) => {
		const text = headers[name.toLowerCase()];
		const at = `/${escapeToken(name)}`;
		if (text !== undefined) {
			if (schema === undefined) return { findings: [], unchecked: [] };
			return judgeValue(contract, schema, parameterValue(contract, schema, text), { part: "header", at, lenient });
		}
		if (!required) return { findings: [], unchecked: [] };
		const missing = { in: "header", pointer: at, rule: "required", expected: "a header of this name" } as const;
		const spec = { pointer, ...locate(contract, pointer) };
		return { findings: [{ ...missing, received: "nothing", severity: "failure", spec }], unchecked: [] };
	});
}

function judgeResponseBody(
	contract: Contract,
	{ media, pointer }: DocumentedResponse,
	message: RecordedMessage,
	strictness: Strictness,
): Judgement {
	if (media.length === 0) return { findings: [], unchecked: [] };
	if (message.body.kind === "lost") return { findings: [], unchecked: ["the body: the recording does not hold it"] };
	if (message.body.kind === "none") {
		const spec = { pointer, ...locate(contract, pointer) };
		const finding = { in: "body", pointer: "", rule: "body", expected: "a body", received: "nothing" } as const;
		return { findings: [{ ...finding, severity: "failure", spec }], unchecked: [] };
	}
	const found = mediaOf(media, message);
	if (!found) return { findings: [mediaFinding(contract, pointer, media, message)], unchecked: [] };
	const parsed = parsedBody(message, found);
	if ("finding" in parsed) return { findings: [parsed.finding], unchecked: [] };
	if ("unchecked" in parsed) return { findings: [], unchecked: [parsed.unchecked] };
	return judgeBody(contract, parsed.schema, parsed.value, strictness);
}
