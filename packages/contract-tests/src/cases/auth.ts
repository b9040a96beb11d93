import {
	type CredentialParts,
	credentialParts,
	credentialViolations,
	isSendable,
	NO_CREDENTIALS,
	type Operation,
	type SecurityScheme,
} from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";
import { type CaseResult, type Credentials, makeCase, type RunContext, type TestCase } from "../model/case.ts";
import { authCell } from "../model/cell-id.ts";
import type { Expectation } from "../model/expectation.ts";
import { buildRequest, validBody } from "./build-request.ts";
import { accepted, tryRequest } from "./request-case.ts";

// What HTTP says of a caller that did not prove who it is; a server may hide that behind the second.
const UNAUTHORIZED = ["401", "403"];

/** Each alternative of the credentials as it should be, and each scheme of it missing, malformed and wrong. */
export function authCases(contract: Contract): TestCase[] {
	return contract.operations.flatMap((operation) =>
		triedAlternatives(operation).flatMap((alternative) => casesOf(operation, alternative)),
	);
}

/** The names of the cases of each alternative. */
export function authNames(operation: Operation): { schemes: readonly string[]; names: readonly string[] }[] {
	return triedAlternatives(operation).map(({ schemes, spoiled }) => ({
		schemes: schemes.map(({ name }) => name),
		names: ["accepted", ...spoiled.map(({ name }) => name)],
	}));
}

interface Spoiled {
	readonly name: string;
	readonly needsKnownKey: boolean;
	/** What is sent in the place of the right credentials. */
	readonly parts: (credentials: Credentials) => CredentialParts;
}

interface Alternative {
	readonly schemes: readonly SecurityScheme[];
	/** Credentials that no alternative of the operation takes. */
	readonly spoiled: readonly Spoiled[];
}

const RIGHT: Credentials = { apiKey: "right-key", siteId: "right-site", checked: true };
const WRONG: Credentials = { apiKey: "wrong-key", siteId: "wrong-site", checked: true };

function triedAlternatives({ security }: Operation): Alternative[] {
	const isRefused = ({ parts }: Spoiled): boolean => {
		const { header, query, cookie } = parts(RIGHT);
		const cookies = cookie.map((pair) => pair.join("=")).join("; ");
		const headers = new Headers({ ...Object.fromEntries(header), cookie: cookies });
		const search = new URLSearchParams(Object.fromEntries(query)).toString();
		return credentialViolations(security, { headers, search }, RIGHT).length > 0;
	};
	return security.map((schemes) => ({
		schemes,
		spoiled: schemes.every(isSendable) ? spoiledParts(schemes).filter(isRefused) : [],
	}));
}

function spoiledParts(schemes: readonly SecurityScheme[]): Spoiled[] {
	const none: Spoiled = { name: "none", needsKnownKey: false, parts: () => NO_CREDENTIALS };
	const others = schemes.flatMap((scheme) => {
		const put = (value: string | undefined) => (credentials: Credentials) =>
			replaced(credentialParts(schemes, credentials), scheme, value);
		const wrong = credentialParts(schemes, WRONG)[scheme.in].find(([key]) => key === scheme.key)?.[1];
		return [
			{ name: "missing", needsKnownKey: false, parts: put(undefined) },
			{ name: "wrong", needsKnownKey: true, parts: put(wrong) },
			...malformed(scheme).map(([name, value]) => ({
				name: `malformed: ${name}`,
				needsKnownKey: false,
				parts: put(value),
			})),
		].map((spoiled) => ({ ...spoiled, name: `${scheme.name} ${spoiled.name}` }));
	});
	return [none, ...others];
}

function malformed({ kind }: SecurityScheme): [name: string, value: string][] {
	if (kind === "apiKey") return [["empty", ""]];
	if (kind === "bearer") {
		return [
			["no token", "Bearer"],
			["another scheme", "Basic YWJjOg=="],
		];
	}
	return [
		["no credentials", "Basic"],
		["another scheme", "Bearer abc"],
		["no scheme", "abc"],
		["no colon", "Basic YWJj"],
	];
}

function replaced(
	parts: CredentialParts,
	{ in: place, key }: SecurityScheme,
	value: string | undefined,
): CredentialParts {
	const others = parts[place].filter(([name]) => name !== key);
	return { ...parts, [place]: value === undefined ? others : [...others, [key, value]] };
}

function casesOf(operation: Operation, { schemes, spoiled }: Alternative): TestCase[] {
	const names = schemes.map(({ name }) => name);
	const group = [names.join("+") || "none"];
	const documents = [operation.pointer, "/security", ...names.map((name) => `/components/securitySchemes/${name}`)];
	const make = (name: string, run: TestCase["run"]): TestCase =>
		makeCase("auth", operation, { group, name, cells: [authCell(operation.operationId, names, name)], documents, run });
	const good = make("accepted", async (context): Promise<CaseResult> => {
		const unknown = schemes.find((scheme) => !isSendable(scheme));
		if (unknown) return { state: "notRun", reason: `credentials that cannot be sent from here: ${unknown.name}` };
		return tryParts(context, operation, credentialParts(schemes, context.credentials), true);
	});
	const bad = spoiled.map(({ name, needsKnownKey, parts }) =>
		make(name, async (context): Promise<CaseResult> => {
			if (needsKnownKey && !context.credentials.checked) {
				return {
					state: "notRun",
					reason: "without the target's own API key and site id, no others are known to be wrong",
				};
			}
			return tryParts(context, operation, parts(context.credentials), false);
		}),
	);
	return [good, ...bad];
}

function tryParts(
	context: RunContext,
	operation: Operation,
	credentials: CredentialParts,
	good: boolean,
): Promise<CaseResult> {
	const { contract } = context;
	const request = buildRequest(contract, operation, context.credentials, { credentials });
	const expectation: Expectation = good
		? accepted(context, operation, validBody(contract, operation).body)
		: { statuses: refusals(operation), because: "the credentials are not right", protocol: "http" };
	return tryRequest(context, operation, request, expectation);
}

function refusals({ responses }: Operation): string[] {
	const documented = UNAUTHORIZED.filter((status) => responses.some((response) => response.status === status));
	return documented.length > 0 ? documented : UNAUTHORIZED;
}
