import type { Contract, Operation, SecurityScheme } from "../contract/contract.ts";
import { authCell } from "../coverage/cell-id.ts";
import type { Expectation } from "../judge/judge-exchange.ts";
import { type CaseResult, type Credentials, caseId, type RunContext, type TestCase } from "./case.ts";
import { accepted, tryRequest } from "./request-case.ts";
import { validBody } from "./valid-body.ts";
import { type CredentialParts, credentialParts, requestOf } from "./valid-request.ts";

// What HTTP says of a caller that did not prove who it is; a server may hide that behind the second.
const UNAUTHORIZED = ["401", "403"];

/** Each alternative of the credentials as it should be, and each scheme of it missing, malformed and wrong. */
export function authCases(contract: Contract): TestCase[] {
	return contract.operations.flatMap((operation) => {
		const alternatives = operation.security.filter((schemes) => schemes.length > 0);
		// Whoever may call without credentials cannot have wrong ones.
		const optional = alternatives.length < operation.security.length;
		return alternatives.flatMap((schemes) => casesOf(operation, schemes, optional));
	});
}

/** The names of the cases of each alternative. */
export function authNames(security: Operation["security"]): { schemes: readonly string[]; names: readonly string[] }[] {
	const alternatives = security.filter((schemes) => schemes.length > 0);
	const optional = alternatives.length < security.length;
	return alternatives.map((schemes) => ({
		schemes: schemes.map(({ name }) => name),
		names: optional
			? ["accepted"]
			: [
					"accepted",
					"none",
					...schemes.flatMap((scheme) => spoiledValues(scheme, schemes).map(({ name }) => `${scheme.name} ${name}`)),
				],
	}));
}

interface Spoiled {
	readonly name: string;
	/** `undefined` leaves the credential out. */
	readonly value: string | undefined;
	readonly needsKnownKey: boolean;
}

function casesOf(operation: Operation, schemes: readonly SecurityScheme[], optional: boolean): TestCase[] {
	const names = schemes.map(({ name }) => name);
	const group = caseId("auth", operation, names.join("+"));
	const documents = [operation.pointer, "/security", ...names.map((name) => `/components/securitySchemes/${name}`)];
	const make = (name: string, run: TestCase["run"]): TestCase => ({
		id: `${group}/${name}`,
		phase: "auth",
		operationId: operation.operationId,
		group,
		cells: [authCell(operation.operationId, names, name)],
		documents,
		run,
	});
	const good = make("accepted", (context) =>
		tryParts(context, operation, credentialParts(schemes, context.credentials), true),
	);
	if (optional) return [good];
	const none = make("none", (context) => tryParts(context, operation, { header: [], query: [], cookie: [] }, false));
	const spoiled = schemes.flatMap((scheme) =>
		spoiledValues(scheme, schemes).map(({ name, value, needsKnownKey }) =>
			make(`${scheme.name} ${name}`, async (context): Promise<CaseResult> => {
				if (needsKnownKey && !context.credentials.checked) {
					return {
						state: "notRun",
						reason: "without the target's own API key and site id, no others are known to be wrong",
					};
				}
				const parts = credentialParts(schemes, context.credentials);
				return tryParts(context, operation, replaced(parts, scheme, value), false);
			}),
		),
	);
	return [good, none, ...spoiled];
}

function spoiledValues({ kind }: SecurityScheme, schemes: readonly SecurityScheme[]): Spoiled[] {
	const wrong: Credentials = { apiKey: "wrong-key", siteId: "wrong-site", checked: true };
	const other = (scheme: SecurityScheme["kind"]) => {
		const given = schemes.find((one) => one.kind === scheme);
		return given ? credentialParts(schemes, wrong)[given.in].find(([key]) => key === given.key)?.[1] : undefined;
	};
	const malformed = (name: string, value: string): Spoiled => ({
		name: `malformed: ${name}`,
		value,
		needsKnownKey: false,
	});
	const shared: Spoiled[] = [
		{ name: "missing", value: undefined, needsKnownKey: false },
		{ name: "wrong", value: other(kind), needsKnownKey: true },
	];
	if (kind === "basic") {
		return [
			...shared,
			malformed("no credentials", "Basic"),
			malformed("another scheme", "Bearer abc"),
			malformed("no scheme", "abc"),
			malformed("no colon", "Basic YWJj"),
		];
	}
	if (kind === "bearer")
		return [...shared, malformed("no token", "Bearer"), malformed("another scheme", "Basic YWJjOg==")];
	return [...shared, malformed("empty", "")];
}

function replaced(
	parts: CredentialParts,
	{ in: place, key }: SecurityScheme,
	value: string | undefined,
): CredentialParts {
	const others = parts[place].filter(([name]) => name !== key);
	return { ...parts, [place]: value === undefined ? others : [...others, [key, value]] };
}

function tryParts(
	context: RunContext,
	operation: Operation,
	parts: CredentialParts,
	good: boolean,
): Promise<CaseResult> {
	const { contract } = context;
	const { body } = validBody(contract, operation);
	const bare = requestOf(contract, { ...operation, security: [] }, context.credentials, { body });
	const query = new URLSearchParams(parts.query).toString();
	const cookie = parts.cookie.map(([name, value]) => `${name}=${value}`).join("; ");
	const headers = { ...bare.headers, ...Object.fromEntries(parts.header), ...(cookie ? { cookie } : {}) };
	const path = query ? `${bare.path}${bare.path.includes("?") ? "&" : "?"}${query}` : bare.path;
	const request = { ...bare, path, headers };
	return tryRequest(context, operation, request, good ? accepted(context, operation, body) : refusal(operation));
}

function refusal({ responses }: Operation): Expectation {
	const documented = UNAUTHORIZED.filter((status) => responses.some((response) => response.status === status));
	return {
		statuses: documented.length > 0 ? documented : UNAUTHORIZED,
		because: "the credentials are not right",
		protocol: "http",
	};
}
