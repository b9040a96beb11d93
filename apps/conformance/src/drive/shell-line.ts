/** A cURL command line as the request that it sends. */
export interface ShellRequest {
	readonly url: string;
	readonly method: string;
	readonly headers: readonly (readonly [name: string, value: string])[];
	readonly body?: string | Uint8Array<ArrayBuffer>;
}

const PIPED = /^printf %s (\S+) \| base64 -d \| /;

/** Reads a cURL command line as a POSIX shell and cURL do, as far as the mock writes such lines; throws for any other. */
export function readShellLine(line: string): ShellRequest {
	const piped = PIPED.exec(line)?.[1];
	const [command, ...words] = wordsOf(line.replace(PIPED, ""));
	if (command !== "curl") throw new SyntaxError(`the line must begin with curl: ${line}`);
	const headers = new Map<string, string>();
	let url = "";
	let method: string | undefined;
	let body: ShellRequest["body"];
	for (let word = words.shift(); word !== undefined; word = words.shift()) {
		const next = () => words.shift() ?? "";
		if (word === "-sS" || word === "-g") continue;
		if (word === "-I") method = "HEAD";
		else if (word === "-X") method = next();
		else if (word === "-u") headers.set("authorization", `Basic ${Buffer.from(next()).toString("base64")}`);
		else if (word === "-H") setHeader(headers, next());
		else if (word === "-d" || word === "--data-raw") body = next();
		else if (word === "--data-binary" && next() === "@-") body = Uint8Array.from(Buffer.from(piped ?? "", "base64"));
		else if (/^https?:/.test(word)) url = word;
		else throw new SyntaxError(`${word} is no word of a cURL line of the mock: ${line}`);
	}
	method ??= body === undefined ? "GET" : "POST";
	return {
		url,
		method,
		headers: [...headers].filter(([, value]) => value !== REMOVED),
		...(body !== undefined && { body }),
	};
}

const REMOVED = "\u0000";

/** `Name: value`; `Name;` is a header without a value, and `Name:` takes one away that cURL would send. */
function setHeader(headers: Map<string, string>, text: string): void {
	const [, name = "", mark, value = ""] = /^([^:;]+)([:;])\s*(.*)$/s.exec(text) ?? [];
	headers.set(name.toLowerCase(), mark === ":" && value === "" ? REMOVED : value);
}

/** The words of a line, with the quotes of the shell taken away. */
function wordsOf(line: string): string[] {
	return [...line.matchAll(/(?:'[^']*'|\\.|[^\s'\\])+/g)].map(([word]) =>
		word.replace(/'([^']*)'|\\(.)/g, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? ""),
	);
}
