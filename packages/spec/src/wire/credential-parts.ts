import type { Operation, SecurityScheme } from "../model/operation.ts";
import { type ExpectedCredentials, secretOf } from "./credentials.ts";

/** Names and values of the places in which credentials travel. */
export interface CredentialParts {
	readonly header: readonly (readonly [name: string, value: string])[];
	readonly query: readonly (readonly [name: string, value: string])[];
	readonly cookie: readonly (readonly [name: string, value: string])[];
}

/** No credentials. */
export const NO_CREDENTIALS: CredentialParts = { header: [], query: [], cookie: [] };

/** The first alternative of an operation whose credentials can be sent, or why none can. */
export function sendableAlternative({
	security,
}: Pick<Operation, "security">): { readonly schemes: readonly SecurityScheme[] } | { readonly reason: string } {
	if (security.length === 0) return { schemes: [] };
	const schemes = security.find((alternative) => alternative.every(isSendable));
	if (schemes) return { schemes };
	const names = security.flat().filter((scheme) => !isSendable(scheme));
	const [first] = names;
	const what = first?.kind === "http" ? `HTTP ${first.scheme} authentication` : `the scheme ${first?.name ?? ""}`;
	return { reason: `it asks for ${what}, which cannot be sent from here` };
}

/** Whether the credentials of a scheme can be made from a key alone. */
export function isSendable({ kind }: SecurityScheme): boolean {
	return kind === "basic" || kind === "bearer" || kind === "apiKey";
}

/** The credentials as the schemes of an alternative want them. */
export function credentialParts(
	schemes: readonly SecurityScheme[],
	credentials: Required<ExpectedCredentials>,
): CredentialParts {
	const at = (place: SecurityScheme["in"]) =>
		schemes
			.filter((scheme) => scheme.in === place && isSendable(scheme))
			.map((scheme): [string, string] => [
				scheme.key,
				credentialText(scheme, secretOf(scheme, schemes, credentials) ?? ""),
			]);
	return { header: at("header"), query: at("query"), cookie: at("cookie") };
}

/** A secret as a scheme writes it. */
export function credentialText({ kind }: SecurityScheme, secret: string): string {
	if (kind === "basic") return `Basic ${Buffer.from(`${secret}:`).toString("base64")}`;
	return kind === "bearer" ? `Bearer ${secret}` : secret;
}
