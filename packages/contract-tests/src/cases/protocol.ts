import type { Contract, Operation } from "../contract/contract.ts";
import type { Expectation } from "../judge/judge-exchange.ts";
import { judgeExchange } from "../judge/judge-exchange.ts";
import { matchesJson } from "../judge/media-type.ts";
import { refusalStatuses, successStatuses } from "../judge/status.ts";
import type { WireRequest } from "../run/send.ts";
import { type CaseResult, caseId, type Problem, type RunContext, resultOf, type TestCase } from "./case.ts";
import { malformedBodies } from "./malformed.ts";
import { accepted } from "./request-case.ts";
import { validBody } from "./valid-body.ts";
import { type Change, requestOf } from "./valid-request.ts";

const METHODS = ["GET", "PUT", "POST", "DELETE", "PATCH"];
// HTTP's own answers; they need no documentation.
const NOT_FOUND = ["404"];
const METHOD_NOT_ALLOWED = ["405"];
const NOT_ACCEPTABLE = "406";
const UNSUPPORTED = ["415", "400"];

/** What HTTP asks of every server: method, path, Accept, content type, and bodies that are no JSON. */
export function protocolCases(contract: Contract): TestCase[] {
	return contract.operations.flatMap((operation) => [
		...methodCases(contract, operation),
		pathCase(operation),
		...acceptCases(operation),
		...bodyCases(operation),
	]);
}

type Check = (problems: readonly Problem[], headers: Headers) => readonly Problem[];

function protocolCase(
	operation: Operation,
	name: string,
	change: (request: WireRequest) => WireRequest,
	expectationOf: (context: RunContext) => Expectation,
	options: { readonly edit?: Change; readonly check?: Check } = {},
): TestCase {
	const [kind = ""] = name.split("/");
	const group = caseId("protocol", operation, kind);
	return {
		id: caseId("protocol", operation, name),
		phase: "protocol",
		operationId: operation.operationId,
		group,
		cells: [],
		documents: [operation.pointer],
		async run(context): Promise<CaseResult> {
			const valid = validBody(context.contract, operation);
			const request = change(
				requestOf(context.contract, operation, context.credentials, { ...valid, ...options.edit }),
			);
			const answer = await context.send(request);
			const problems = judgeExchange(
				context.contract,
				operation,
				{ protocol: "http", ...expectationOf(context) },
				answer,
			);
			const headers = "response" in answer ? answer.response.headers : new Headers();
			return resultOf(options.check ? options.check(problems, headers) : problems, request);
		},
	};
}

function methodCases(contract: Contract, operation: Operation): TestCase[] {
	const allowed = contract.operations.filter(({ path }) => path === operation.path).map(({ method }) => method);
	return METHODS.filter((method) => !allowed.includes(method)).map((method) => {
		const because = `the path does not know ${method}`;
		const withoutBody = ({ path, headers, body }: WireRequest): WireRequest =>
			method === "GET" || body === undefined ? { method, path, headers } : { method, path, headers, body };
		const check: Check = (problems, headers) =>
			problems.length > 0 ? problems : allowProblems(operation, allowed, headers);
		return protocolCase(
			operation,
			`method/${method}`,
			withoutBody,
			() => ({ statuses: METHOD_NOT_ALLOWED, because, protocol: "elsewhere" }),
			{
				check,
			},
		);
	});
}

function allowProblems({ operationId }: Operation, allowed: readonly string[], headers: Headers): Problem[] {
	const given = (headers.get("allow") ?? "").split(",").map((method) => method.trim().toUpperCase());
	if (allowed.every((method) => given.includes(method))) return [];
	const received = headers.get("allow") ?? "nothing";
	const message = `${operationId} must name the methods of the path in the header Allow when it refuses another`;
	return [
		{
			cause: `${operationId} does not name its methods in Allow`,
			message,
			in: "header",
			pointer: "/allow",
			rule: "allow",
			expected: allowed.join(", "),
			received,
		},
	];
}

function pathCase(operation: Operation): TestCase {
	const unknown = (request: WireRequest) => ({ ...request, path: `/no-such-path${request.path}` });
	return protocolCase(operation, "path/unknown", unknown, () => ({
		statuses: NOT_FOUND,
		because: "the contract has no such path",
		protocol: "elsewhere",
	}));
}

function acceptCases(operation: Operation): TestCase[] {
	const withAccept = (accept: string) => (request: WireRequest) => ({
		...request,
		headers: { ...request.headers, accept },
	});
	const known = operation.responses.flatMap(({ media }) => media.map(({ mediaType }) => mediaType));
	const good = [...new Set([...known, "*/*", ...known.map((type) => `text/html;q=0.2, ${type};q=0.9`)])];
	const take = (context: RunContext) => accepted(context, operation, validBody(context.contract, operation).body);
	// A server may also send what it has, whatever was asked for.
	const refuse = {
		statuses: [NOT_ACCEPTABLE, ...successStatuses(operation)],
		because: "the media type asked for is not there",
	};
	return [
		...good.map((type) => protocolCase(operation, `accept/${type.replaceAll("/", "~1")}`, withAccept(type), take)),
		protocolCase(operation, "accept/application~1x-none", withAccept("application/x-none"), () => refuse),
	];
}

function bodyCases(operation: Operation): TestCase[] {
	const media = operation.body?.media[0];
	if (!media) return [];
	const typed = (type: string | undefined) => (request: WireRequest) => {
		const { "content-type": _, ...others } = request.headers;
		return { ...request, headers: type === undefined ? others : { ...others, "content-type": type } };
	};
	const same = (request: WireRequest) => request;
	const take = (context: RunContext) => accepted(context, operation, validBody(context.contract, operation).body);
	const unsupported = { statuses: UNSUPPORTED, because: "the contract has no such content type" };
	const cases = [
		protocolCase(operation, "content-type/with charset", typed(`${media.mediaType}; charset=utf-8`), take),
		protocolCase(operation, "content-type/upper case", typed(media.mediaType.toUpperCase()), take),
		protocolCase(operation, "content-type/text~1plain", typed("text/plain"), () => unsupported),
		protocolCase(operation, "content-type/application~1x-none", typed("application/x-none"), () => unsupported),
	];
	if (operation.body?.required) cases.push(missingBodyCase(operation));
	if (!matchesJson(media.mediaType)) return cases;
	const refuse = { statuses: refusalStatuses(operation), because: "the body is no JSON" };
	const malformed = malformedBodies.map(({ name, body }) =>
		protocolCase(operation, `malformed/${name}`, same, () => refuse, { edit: { rawBody: body } }),
	);
	return [...cases, ...malformed];
}

function missingBodyCase(operation: Operation): TestCase {
	const expectation: Expectation = { statuses: [...refusalStatuses(operation), "411"], because: "the body is missing" };
	const same = (request: WireRequest) => request;
	return {
		...protocolCase(operation, "body/missing", same, () => expectation, { edit: { rawBody: "" } }),
		cells: [`property/${operation.operationId}/body/$/absent`],
	};
}
