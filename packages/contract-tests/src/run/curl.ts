import type { Credentials } from "../cases/case.ts";
import type { WireRequest } from "./send.ts";

const MAX_BODY = 8_000;
const PLACEHOLDERS = { apiKey: '"$FORTER_API_KEY"', siteId: '"$FORTER_SITE_ID"' };

/** A cURL command for a POSIX shell that sends a request, with placeholders for the credentials. */
export function curlOf(url: string, { method, path, headers, body }: WireRequest, credentials: Credentials): string {
	const words = ["curl", "-sS", ...(method === "POST" && body !== undefined ? [] : ["-X", method])];
	for (const [name, value] of Object.entries(headers)) words.push(...headerWords(name, value, credentials));
	const binary = typeof body === "object";
	if (binary) words.push("--data-binary", "@-");
	else if (body !== undefined) words.push("--data-binary", body.length > MAX_BODY ? "@body.json" : quoted(body));
	words.push(quoted(`${url}${path}`));
	const command = words.join(" ");
	return binary ? `printf %s ${Buffer.from(body).toString("base64")} | base64 -d | ${command}` : command;
}

function headerWords(name: string, value: string, { apiKey, siteId }: Credentials): string[] {
	if (value === `Basic ${Buffer.from(`${apiKey}:`).toString("base64")}`) return ["-u", `${PLACEHOLDERS.apiKey}:`];
	if (value === `Bearer ${apiKey}`) return ["-H", `"${name}: Bearer $FORTER_API_KEY"`];
	if (value === apiKey) return ["-H", `${name}:${PLACEHOLDERS.apiKey}`];
	if (value === siteId) return ["-H", `${name}:${PLACEHOLDERS.siteId}`];
	// A header without a value ends in a semicolon.
	return ["-H", quoted(value === "" ? `${name};` : `${name}: ${value}`)];
}

function quoted(word: string): string {
	return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
