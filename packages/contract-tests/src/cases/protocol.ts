import {
	type Media,
	mayAskWithBody,
	type Operation,
	parseMediaType,
	pickMediaType,
	usualMedia,
	type WireRequest,
} from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";
import { routeIn } from "../contract/router.ts";
import { refusalStatuses, successResponses, successStatuses } from "../judge/status.ts";
import { type CaseResult, makeCase, type Problem, type RunContext, type TestCase } from "../model/case.ts";
import type { Expectation } from "../model/expectation.ts";
import { buildRequest, type Change, validBody } from "./build-request.ts";
import { CannotBeTried } from "./cannot-be-tried.ts";
import { malformedBodies } from "./malformed.ts";
import { accepted, tryRequest } from "./request-case.ts";
import { buildRightRequest } from "./right-request.ts";

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
		pathCase(contract, operation),
		...acceptCases(operation),
		...bodyCases(contract, operation),
	]);
}

interface Protocol {
	readonly name: string;
	readonly operation: Operation;
	/** What is changed in a valid request. */
	readonly change?: (request: WireRequest) => WireRequest;
	readonly edit?: Change;
	readonly expectation: (context: RunContext) => Expectation;
	/** What else must be true of an answer that is right so far. */
	readonly check?: (request: WireRequest, headers: Headers) => readonly Problem[];
}

function protocolCase({ name, operation, change = same, edit, expectation, check = () => [] }: Protocol): TestCase {
	const [kind = "", ...rest] = name.split("/");
	return makeCase("protocol", operation, {
		group: [kind],
		name: rest.join("/"),
		cells: [],
		documents: [operation.pointer],
		async run(context): Promise<CaseResult> {
			const { contract } = context;
			const request = change(buildRequest(contract, operation, context.credentials, edit));
			const wanted: Expectation = { protocol: "http", ...expectation(context) };
			if (wanted.protocol === "elsewhere") checkIsElsewhere(contract, request);
			else if (edit === undefined) buildRightRequest(context, operation);
			return tryRequest(context, operation, request, wanted, (answer) => check(request, answer.headers));
		},
	});
}

const same = (request: WireRequest): WireRequest => request;

/** Templates may take more than one path, so that a path or a method that one does not know is another's. */
function checkIsElsewhere(contract: Contract, request: WireRequest): void {
	const { operation } = routeIn(contract, request);
	if (!operation) return;
	const [pathname] = request.path.split("?");
	throw new CannotBeTried(
		`the request is that of another operation: ${request.method} ${pathname} is ${operation.operationId}`,
	);
}

function methodCases(contract: Contract, operation: Operation): TestCase[] {
	const known = contract.operations.filter(({ path }) => path === operation.path).map(({ method }) => method);
	return METHODS.filter((method) => !known.includes(method)).map((method) =>
		protocolCase({
			name: `method/${method}`,
			operation,
			change: ({ body, ...request }) =>
				method === "GET" || body === undefined ? { ...request, method } : { ...request, method, body },
			expectation: () => ({
				statuses: METHOD_NOT_ALLOWED,
				because: `the path does not know ${method}`,
				protocol: "elsewhere",
			}),
			check: (request, headers) => allowProblems(operation, routeIn(contract, request).methods, headers),
		}),
	);
}

function allowProblems({ operationId }: Operation, allowed: readonly string[], headers: Headers): Problem[] {
	const given = (headers.get("allow") ?? "").split(",").map((method) => method.trim().toUpperCase());
	if (allowed.every((method) => given.includes(method))) return [];
	return [
		{
			cause: `${operationId} does not name its methods in Allow`,
			message: `${operationId} must name the methods of the path in the header Allow when it refuses another`,
			in: "header",
			pointer: "/allow",
			rule: "allow",
			expected: allowed.join(", "),
			received: headers.get("allow") ?? "nothing",
		},
	];
}

function pathCase(contract: Contract, operation: Operation): TestCase {
	return protocolCase({
		name: "path/unknown",
		operation,
		change: (request) => ({ ...request, path: unknownPath(contract, request) }),
		expectation: () => ({
			statuses: NOT_FOUND,
			because: "the contract has no such path",
			protocol: "elsewhere",
		}),
	});
}

/** With so many segments in front that no template takes the path, for any method. */
function unknownPath(contract: Contract, { method, path }: Pick<WireRequest, "method" | "path">): string {
	const unknown = { method, path: `/no-such-path${path}` };
	return routeIn(contract, unknown).methods.length > 0 ? unknownPath(contract, unknown) : unknown.path;
}

function acceptCases(operation: Operation): TestCase[] {
	const withAccept = (accept: string) => (request: WireRequest) => ({
		...request,
		headers: { ...request.headers, accept },
	});
	const answers = successResponses(operation).filter(({ media }) => media.length > 0);
	const known = new Set(answers.flatMap(({ media }) => media.map(({ mediaType }) => mediaType)));
	const isInAll = (type: string) => answers.every(({ media }) => media.some(({ mediaType }) => mediaType === type));
	const cases = [...known]
		.filter((type) => parseMediaType(type) !== undefined)
		.flatMap((type) => [
			{ accept: type, sure: isInAll(type) },
			{ accept: `text/html;q=0.2, ${type};q=0.9`, sure: isInAll(type) },
		]);
	const taken = [...cases, { accept: "*/*", sure: true }].map(({ accept, sure }) =>
		protocolCase({
			name: `accept/${accept.replaceAll("/", "~1")}`,
			operation,
			change: withAccept(accept),
			expectation: (context) => {
				const expectation = taking(operation)(context);
				// Which of the documented answers comes is not the request's to say.
				return sure ? expectation : { ...expectation, statuses: [...expectation.statuses, NOT_ACCEPTABLE] };
			},
		}),
	);
	const refused = protocolCase({
		name: "accept/application~1x-none",
		operation,
		change: withAccept("application/x-none"),
		// A server may also send what it has, whatever was asked for.
		expectation: () => ({
			statuses: [NOT_ACCEPTABLE, ...successStatuses(operation)],
			because: "the media type asked for is not there",
		}),
	});
	return [...taken, refused];
}

function taking(operation: Operation) {
	return (context: RunContext) => accepted(context, operation, validBody(context.contract, operation).body);
}

function bodyCases({ spec }: Contract, operation: Operation): TestCase[] {
	const media = usualMedia(spec, operation);
	if (!media || !mayAskWithBody(operation)) return [];
	const take = taking(operation);
	const type = parseMediaType(media.mediaType);
	const cases = [
		typeCase(operation, "content-type/upper case", take, (given) =>
			given.replace(/^[^;]*/, (name) => name.toUpperCase()),
		),
		...["text/plain", "application/x-none"].flatMap((unknown) => {
			if (takesType(operation, unknown)) return [];
			const expectation = () => ({ statuses: UNSUPPORTED, because: "the contract has no such content type" });
			return [typeCase(operation, `content-type/${unknown.replaceAll("/", "~1")}`, expectation, () => unknown)];
		}),
	];
	if (type && Object.keys(type.parameters).length === 0)
		cases.unshift(typeCase(operation, "content-type/with charset", take, (given) => `${given}; charset=utf-8`));
	if (operation.body?.required) cases.push(missingBodyCase(operation));
	return media.kind === "json" ? [...cases, ...malformedCases(operation, media)] : cases;
}

function takesType({ body }: Operation, type: string): boolean {
	const parsed = parseMediaType(type);
	return parsed !== undefined && pickMediaType(body?.media ?? [], parsed) !== undefined;
}

function typeCase(
	operation: Operation,
	name: string,
	expectation: Protocol["expectation"],
	change: (contentType: string) => string,
): TestCase {
	return protocolCase({
		name,
		operation,
		expectation,
		change: (request) => {
			const { "content-type": given, ...headers } = request.headers;
			if (!request.body?.length || given === undefined) throw new CannotBeTried("no body can be made for it");
			return { ...request, headers: { ...headers, "content-type": change(given) } };
		},
	});
}

function malformedCases(operation: Operation, media: Media): TestCase[] {
	return malformedBodies.map(({ name, body }) =>
		protocolCase({
			name: `malformed/${name}`,
			operation,
			edit: { media, rawBody: body },
			expectation: () => ({ statuses: refusalStatuses(operation), because: "the body is no JSON" }),
		}),
	);
}

function missingBodyCase(operation: Operation): TestCase {
	return {
		...protocolCase({
			name: "body/missing",
			operation,
			edit: { rawBody: "" },
			expectation: () => ({ statuses: [...refusalStatuses(operation), "411"], because: "the body is missing" }),
		}),
		cells: [`property/${operation.operationId}/body/$/absent`],
	};
}
