import type { WireRequest } from "./request.ts";

/** What a command shows in the place of credentials, and of a body that is too long for it. */
export interface CurlOptions {
	/** Shell variables by the credentials that they stand for; a whole value, such as an API key. */
	readonly variables?: Readonly<Record<string, string>>;
	/** A file that holds the body. */
	readonly bodyFile?: string;
}

/** A cURL command on one line, for a POSIX shell, that sends a request to a base URL. */
export function curlCommand(
	url: string,
	{ method, path, headers, body }: WireRequest,
	{ variables = {}, bodyFile }: CurlOptions = {},
): string {
	const target = new URL(`${url.replace(/\/$/, "")}${path}`).href;
	const words = ["curl", "-sS"];
	// To cURL brackets and braces stand for several URLs.
	if (/[[\]{}]/.test(target)) words.push("-g");
	// With `-X HEAD` it would wait for a body.
	if (method === "HEAD") words.push("-I");
	else if (!(method === "POST" && body !== undefined)) words.push("-X", quoted(method));
	const write = (text: string) => withVariables(text, variables);
	for (const [name, value] of Object.entries(headers)) words.push(...headerWords(name, value, write));
	const isBinary = typeof body === "object" && bodyFile === undefined;
	if (body !== undefined) {
		// It would send a form's.
		if (!Object.keys(headers).some((name) => name.toLowerCase() === "content-type")) words.push("-H", "content-type:");
		if (bodyFile !== undefined) words.push("--data-binary", quoted(`@${bodyFile}`));
		else if (typeof body === "object") words.push("--data-binary", "@-");
		else words.push(body.startsWith("@") ? "--data-raw" : "-d", quoted(body));
	}
	words.push(write(target));
	const command = words.join(" ");
	return isBinary ? `printf %s ${Buffer.from(body).toString("base64")} | base64 -d | ${command}` : command;
}

function headerWords(name: string, value: string, write: (text: string) => string): string[] {
	const [, token] = name.toLowerCase() === "authorization" ? (/^Basic (\S+)$/.exec(value) ?? []) : [];
	const user = token === undefined ? undefined : Buffer.from(token, "base64").toString();
	if (user !== undefined && /^[^:\n]+:[^\n]*$/.test(user)) return ["-u", write(user)];
	// A header without a value ends in a semicolon.
	return ["-H", write(value === "" ? `${name};` : `${name}: ${value}`)];
}

/** A text as a word of the shell, with a variable where one of its parts is a secret. */
function withVariables(text: string, variables: Readonly<Record<string, string>>): string {
	const known = new Map(
		Object.entries(variables).flatMap(([secret, name]) => [
			[secret, name],
			[encodeURIComponent(secret), name],
		]),
	);
	const pieces = text.split(/([\s:=&;?]+)/).map((piece) => ({ piece, variable: known.get(piece) }));
	if (pieces.every(({ variable }) => variable === undefined)) return quoted(text);
	const words: string[] = [];
	let literal = "";
	for (const { piece, variable } of pieces) {
		if (variable === undefined) literal += piece;
		else {
			words.push(literal === "" ? "" : quoted(literal), `"$${variable}"`);
			literal = "";
		}
	}
	return [...words, literal === "" ? "" : quoted(literal)].join("");
}

function quoted(word: string): string {
	return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
