import type { Node } from "../document/document.ts";
import type { Requirement } from "./request-model.ts";
import type { Violation } from "./violation.ts";

/** Which credentials are right; any will do where nothing is said. */
export interface ExpectedCredentials {
	/** User name of HTTP Basic, token of Bearer and OAuth 2; without such a scheme, the value of an API-key scheme. */
	readonly apiKey?: string;
	/** Value of the API-key scheme that goes with them. */
	readonly siteId?: string;
}

/** The parts of a request that carry credentials. */
export interface CredentialSource {
	readonly headers: Headers;
	/** Query without the question mark. */
	readonly search: string;
}

/**
 * Says which credentials are missing, malformed or not the expected ones, and never repeats them. Of several
 * alternatives the one counts that is closest to what was sent.
 */
export function credentialViolations(
	alternatives: readonly Requirement[],
	source: CredentialSource,
	expected: ExpectedCredentials = {},
): readonly Violation[] {
	let closest: readonly Violation[] | undefined;
	for (const requirement of alternatives) {
		const keyOnly = requirement.every(({ scheme }) => scheme.type === "apiKey");
		const violations = requirement.flatMap(
			({ scheme }) => violationOf(scheme, source, keyOnly ? flip(expected) : expected) ?? [],
		);
		if (violations.length === 0) return [];
		if (closest === undefined || violations.length < closest.length) closest = violations;
	}
	return closest ?? [];
}

/** Where the API-key scheme stands alone it holds the key. */
function flip({ apiKey }: ExpectedCredentials): ExpectedCredentials {
	return apiKey === undefined ? {} : { siteId: apiKey };
}

function violationOf(scheme: Node, source: CredentialSource, expected: ExpectedCredentials): Violation | undefined {
	switch (scheme.type) {
		case "apiKey":
			return keyViolation(scheme, source, expected.siteId);
		case "http":
			return httpViolation(String(scheme.scheme).toLowerCase(), source.headers, expected.apiKey);
		case "oauth2":
		case "openIdConnect":
			return httpViolation("bearer", source.headers, expected.apiKey);
		default:
			// A client certificate, which a mock cannot ask for.
			return undefined;
	}
}

function keyViolation(scheme: Node, source: CredentialSource, expected: string | undefined): Violation | undefined {
	const name = String(scheme.name);
	const where = scheme.in === "query" || scheme.in === "cookie" ? scheme.in : "header";
	const given = keyIn(where, name, source);
	if (!given) return refusal(where, name, "is required");
	return expected === undefined || given === expected
		? undefined
		: refusal(where, name, "is not what this mock accepts");
}

function keyIn(
	where: "cookie" | "header" | "query",
	name: string,
	{ headers, search }: CredentialSource,
): string | null {
	if (where === "header") return headers.get(name);
	if (where === "query") return new URLSearchParams(search).get(name);
	const pairs = (headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
	return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}

function httpViolation(scheme: string, headers: Headers, expected: string | undefined): Violation | undefined {
	const given = headers.get("authorization");
	if (!given) return refusal("header", "authorization", `is required: HTTP ${scheme} authentication`);
	const [name = "", ...rest] = given.trim().split(/\s+/);
	if (name.toLowerCase() !== scheme) return refusal("header", "authorization", `must use the scheme ${scheme}`);
	const key = scheme === "basic" ? basicUser(rest.join("")) : rest.join(" ");
	if (!key) return refusal("header", "authorization", "could not be read");
	return expected === undefined || key === expected
		? undefined
		: refusal("header", "authorization", "is not what this mock accepts");
}

/** The user name ends at the first colon; a password may have more of them. */
function basicUser(token: string): string | undefined {
	const text = Buffer.from(token, "base64").toString();
	const colon = text.indexOf(":");
	return colon < 0 ? undefined : text.slice(0, colon);
}

function refusal(where: Violation["in"], name: string, message: string): Violation {
	return { in: where, pointer: `/${name.toLowerCase()}`, rule: "security", message };
}

/** The header that tells a client how to authenticate. */
export function challenges(alternatives: readonly Requirement[]): Record<string, string> {
	const schemes = alternatives.flatMap((requirement) => requirement.map(({ scheme }) => scheme));
	const names = schemes.flatMap(({ type, scheme }) => {
		if (type === "http") return [String(scheme)];
		return type === "oauth2" || type === "openIdConnect" ? ["Bearer"] : [];
	});
	const unique = [...new Set(names.map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)} realm="mock"`))];
	return unique.length === 0 ? {} : { "www-authenticate": unique.join(", ") };
}
