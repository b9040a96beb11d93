import type { Contract, Operation, Parameter } from "../contract/contract.ts";
import { locate } from "../contract/locate.ts";
import { escapeToken } from "../contract/pointer.ts";
import type { Exchange, RecordedMessage } from "./exchange.ts";
import { mediaFinding, mediaOf, parsedBody } from "./judge-media.ts";
import { type Judgement, judgeValue } from "./judge-value.ts";
import type { PartReport } from "./model.ts";
import { parameterValue } from "./parameter-value.ts";
import { judgeBody, type Strictness, verdictOf } from "./payload.ts";
import type { Route } from "./route.ts";

/** Where an exchange belongs. */
export type Matched = Extract<Route, { operation: Operation }>;

/** Verifies the request of an exchange. */
export function verifyRequest(
	contract: Contract,
	exchange: Exchange,
	route: Matched,
	strictness: Strictness,
): PartReport {
	const { operation } = route;
	const parts = [
		...operation.parameters.map((parameter) =>
			judgeParameter(contract, parameter, exchange.request, route, strictness),
		),
		judgeCredentials(operation, exchange.request),
		judgeRequestBody(contract, operation, exchange.request, strictness),
	];
	const findings = parts.flatMap((part) => part.findings);
	const unchecked = [...new Set(parts.flatMap((part) => part.unchecked))];
	if (!exchange.response) unchecked.push("the response: the recording holds none");
	return {
		name: exchange.name,
		operationId: operation.operationId,
		side: "request",
		verdict: verdictOf(findings),
		findings,
		unchecked,
	};
}

function judgeParameter(
	contract: Contract,
	parameter: Parameter,
	{ headers }: RecordedMessage,
	{ path, query }: Matched,
	{ lenient }: Strictness,
): Judgement {
	const { name, in: part, required, schema } = parameter;
	if (part === "cookie") return { findings: [], unchecked: [`the cookie ${name}: recordings rarely hold cookies`] };
	if (part === "header" && !headers) return { findings: [], unchecked: ["the headers: the recording holds none"] };
	const text = part === "path" ? path[name] : part === "query" ? query.get(name) : headers?.[name.toLowerCase()];
	const at = `/${escapeToken(name)}`;
	if (text === undefined || text === null) {
		if (!required) return { findings: [], unchecked: [] };
		const spec = { pointer: parameter.pointer, ...locate(contract, parameter.pointer) };
		const severity = lenient ? "lenient" : "failure";
		const expected = `a ${part} of this name`;
		return {
			findings: [{ in: part, pointer: at, rule: "required", expected, received: "nothing", severity, spec }],
			unchecked: [],
		};
	}
	if (schema === undefined) return { findings: [], unchecked: [] };
	return judgeValue(contract, schema, parameterValue(contract, schema, text), { part, at, lenient });
}

/** Browsers and proxies leave credentials out of what they record, so that they are missing proves nothing. */
function judgeCredentials({ security }: Operation, { headers = {} }: RecordedMessage): Judgement {
	const isThere = security.some((alternative) =>
		alternative.every((scheme) => scheme.in === "header" && headers[scheme.key.toLowerCase()] !== undefined),
	);
	if (security.length === 0 || isThere) return { findings: [], unchecked: [] };
	return { findings: [], unchecked: ["the credentials: the recording does not hold them all"] };
}

function judgeRequestBody(
	contract: Contract,
	operation: Operation,
	message: RecordedMessage,
	strictness: Strictness,
): Judgement {
	const { body } = operation;
	if (!body) return { findings: [], unchecked: [] };
	if (message.body.kind === "lost") return { findings: [], unchecked: ["the body: the recording does not hold it"] };
	if (message.body.kind === "none") {
		if (!body.required) return { findings: [], unchecked: [] };
		const spec = { pointer: body.pointer, ...locate(contract, body.pointer) };
		const severity = strictness.lenient ? "lenient" : "failure";
		const finding = { in: "body", pointer: "", rule: "required", expected: "a body", severity, spec } as const;
		return { findings: [{ ...finding, received: "nothing" }], unchecked: [] };
	}
	const media = mediaOf(body.media, message);
	if (!media) return { findings: [mediaFinding(contract, body.pointer, body.media, message)], unchecked: [] };
	const parsed = parsedBody(message, media);
	if ("finding" in parsed) return { findings: [parsed.finding], unchecked: [] };
	if ("unchecked" in parsed) return { findings: [], unchecked: [parsed.unchecked] };
	return judgeBody(contract, parsed.schema, parsed.value, strictness);
}
