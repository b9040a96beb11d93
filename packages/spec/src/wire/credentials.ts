import type { SecurityScheme } from "../model/operation.ts";
import type { Violation } from "../violation.ts";
import type { HeaderSource } from "./message.ts";

/** Which credentials are right; any will do where nothing is said. */
export interface ExpectedCredentials {
	/** User name of HTTP Basic, token of Bearer and OAuth 2; without such a scheme, the value of an API-key scheme. */
	readonly apiKey?: string;
	/** Value of the API-key scheme that goes with them. */
	readonly siteId?: string;
}

/** The parts of a request that carry credentials. */
export interface CredentialSource {
	readonly headers: HeaderSource;
	/** Query without the question mark. */
	readonly search: string;
}

/** Alternatives of credentials, of which each asks for all of its schemes. */
export type Alternatives = readonly (readonly SecurityScheme[])[];

/**
 * The secret that a scheme carries beside the others of its alternative: an API key beside Basic, Bearer or OAuth 2 names
 * the site, and where API keys stand alone they hold the key.
 */
export function secretOf(
	{ kind }: SecurityScheme,
	alternative: readonly SecurityScheme[],
	{ apiKey, siteId }: ExpectedCredentials,
): string | undefined {
	return kind === "apiKey" && alternative.some((other) => other.kind !== "apiKey") ? siteId : apiKey;
}

/** What is wrong with the credentials of a request, and which schemes nobody can look at. */
export interface CredentialFaults {
	readonly violations: readonly Violation[];
	readonly unread: readonly SecurityScheme[];
}

const NO_FAULTS: CredentialFaults = { violations: [], unread: [] };

/**
 * Says which credentials are missing, malformed or not the expected ones, and never repeats them. Of several
 * alternatives the one counts that is closest to what was sent.
 */
export function credentialFaults(
	alternatives: Alternatives,
	source: CredentialSource,
	expected: ExpectedCredentials = {},
): CredentialFaults {
	const [first = NO_FAULTS, ...others] = alternatives.map((schemes): CredentialFaults => {
		const faultOf = (scheme: SecurityScheme) => violationOf(scheme, source, secretOf(scheme, schemes, expected));
		return {
			violations: schemes.flatMap((scheme) => faultOf(scheme) ?? []),
			unread: schemes.filter(({ kind }) => kind === "none"),
		};
	});
	return others.reduce((best, one) => (isCloser(one, best) ? one : best), first);
}

function isCloser(one: CredentialFaults, other: CredentialFaults): boolean {
	const more = one.violations.length - other.violations.length;
	return more < 0 || (more === 0 && one.unread.length < other.unread.length);
}

/** The first part of the same alone. */
export function credentialViolations(
	alternatives: Alternatives,
	source: CredentialSource,
	expected: ExpectedCredentials = {},
): readonly Violation[] {
	return credentialFaults(alternatives, source, expected).violations;
}

function violationOf(
	scheme: SecurityScheme,
	source: CredentialSource,
	expected: string | undefined,
): Violation | undefined {
	if (scheme.kind === "none") return undefined;
	if (scheme.kind !== "apiKey") return authorizationViolation(scheme, source.headers, expected);
	const given = credentialIn(scheme, source);
	if (!given) return refusal(scheme, "is required");
	return expected === undefined || given === expected ? undefined : refusal(scheme, "is not what this mock accepts");
}

/** What a request has in the place of a scheme; `undefined` when there is nothing. */
export function credentialIn({ in: place, key }: SecurityScheme, source: CredentialSource): string | undefined {
	if (place === "header") return source.headers.get(key) ?? undefined;
	if (place === "query") return new URLSearchParams(source.search).get(key) ?? undefined;
	const pairs = (source.headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
	return pairs.find((pair) => pair.startsWith(`${key}=`))?.slice(key.length + 1);
}

function authorizationViolation(
	scheme: SecurityScheme,
	headers: HeaderSource,
	expected: string | undefined,
): Violation | undefined {
	const word = scheme.scheme ?? "bearer";
	const given = headers.get("authorization");
	if (!given) return refusal(scheme, `is required: HTTP ${word} authentication`);
	const [name = "", ...rest] = given.trim().split(/\s+/);
	if (name.toLowerCase() !== word) return refusal(scheme, `must use the scheme ${word}`);
	const key = word === "basic" ? basicUser(rest.join("")) : rest.join(" ");
	if (!key) return refusal(scheme, "could not be read");
	const isRight = expected === undefined || scheme.kind === "http" || key === expected;
	return isRight ? undefined : refusal(scheme, "is not what this mock accepts");
}

/** The user name ends at the first colon; a password may have more of them. */
function basicUser(token: string): string | undefined {
	const text = Buffer.from(token, "base64").toString();
	const colon = text.indexOf(":");
	return colon < 0 ? undefined : text.slice(0, colon);
}

function refusal({ in: place, key, pointer }: SecurityScheme, message: string): Violation {
	return {
		in: place,
		pointer: `/${place === "header" ? key.toLowerCase() : key}`,
		rule: "security",
		message,
		schema: pointer,
	};
}

/** The header that tells a client how to authenticate. */
export function challenges(alternatives: Alternatives): Record<string, string> {
	const words = alternatives.flat().flatMap(({ scheme }) => (scheme === undefined ? [] : [scheme]));
	const unique = new Set(words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)} realm="mock"`));
	return unique.size === 0 ? {} : { "www-authenticate": [...unique].join(", ") };
}
