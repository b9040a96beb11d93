import { escapeRegExp } from "../escape-reg-exp.ts";

/** What stands in a path for each parameter of its template, still percent-encoded. */
export type PathValues = Readonly<Record<string, string>>;

/** A path template made ready to read paths. */
export interface PathTemplate {
	/** The values in a path and its query, `undefined` for those of another template. */
	read(path: string, search?: string): PathValues | undefined;
	/** The names of its parameters, from left to right. */
	readonly names: readonly string[];
	/** The path with the parameters replaced by values, which must be encoded. */
	fill(segmentOf: (name: string) => string): string;
	/** Sorts templates: of two that take a path the one with more fixed text, from left to right, goes first. */
	readonly rank: string;
}

const PARAMETER = /\{([^{}]+)\}/g;
const MAX_KNOWN = 10_000;
const known = new Map<string, PathTemplate>();

/**
 * Reads a template such as `/orders/{id}.{format}`; a parameter takes anything but a slash. What documents write behind
 * a question mark, such as `/orders?page={page}`, must be among the pairs of the query.
 */
export function parseTemplate(template: string): PathTemplate {
	const made = known.get(template) ?? parsed(template);
	if (known.size < MAX_KNOWN) known.set(template, made);
	return made;
}

function parsed(template: string): PathTemplate {
	const [path = "", query = ""] = template.split("?");
	const readPath = readerOf(path);
	const pairs = query === "" ? [] : query.split("&").map(readerOf);
	return {
		read(given, search = "") {
			const values = readPath(given);
			if (values === undefined || pairs.length === 0) return values;
			const found = pairs.map((read) => firstOf(search.split("&"), read));
			// A parameter may be named `__proto__`.
			return found.includes(undefined)
				? undefined
				: Object.fromEntries([values, ...found].flatMap((one) => Object.entries(one ?? {})));
		},
		names: namesIn(template),
		fill: (segmentOf) => template.replace(PARAMETER, (_, name: string) => segmentOf(name)),
		rank: path.split("/").map(rankOfSegment).join("/") + (query === "" ? "~" : ""),
	};
}

function namesIn(template: string): string[] {
	return [...template.matchAll(PARAMETER)].map(([, name = ""]) => name);
}

type Reader = (given: string) => PathValues | undefined;

/** The parameters of one segment, read as one text and then divided, as a pattern would try all ways to divide it. */
interface Run {
	readonly names: string[];
	/** What stands between them. */
	readonly between: RegExp[];
}

function readerOf(template: string): Reader {
	const pieces = template.split(PARAMETER);
	const runs: Run[] = [];
	let pattern = "";
	for (let at = 1; at < pieces.length; at += 2) {
		const [literal = "", name = ""] = pieces.slice(at - 1);
		const run = literal.includes("/") ? undefined : runs.at(-1);
		if (run) {
			run.names.push(name);
			run.between.push(new RegExp(literalPattern(literal), "y"));
		} else {
			pattern += `${literalPattern(literal)}([^/]*)`;
			runs.push({ names: [name], between: [] });
		}
	}
	const whole = new RegExp(`^${pattern}${literalPattern(pieces.at(-1) ?? "")}$`);
	return (given) => {
		const found = whole.exec(given.includes("%") ? normalised(given) : given);
		const values = found && runs.map((run, index) => divided(run, found[index + 1] ?? ""));
		return values && !values.includes(undefined) ? Object.fromEntries(values.flatMap((one) => one ?? [])) : undefined;
	};
}

/** The text of each parameter of a run, the first as long as can be: what stands between them is looked for from behind. */
function divided({ names, between }: Run, text: string): [name: string, value: string][] | undefined {
	if (between.length === 0) return [[names[0] ?? "", text]];
	const values: string[] = [];
	let end = text.length;
	for (const literal of between.toReversed()) {
		const found = lastBefore(literal, text, end);
		if (found === undefined) return undefined;
		values.unshift(text.slice(found.end, end));
		end = found.start;
	}
	values.unshift(text.slice(0, end));
	return names.map((name, index) => [name, values[index] ?? ""]);
}

/** Where a fixed text stands last before the end. */
function lastBefore(literal: RegExp, text: string, end: number): { start: number; end: number } | undefined {
	for (let start = end; start >= 0; start -= 1) {
		literal.lastIndex = start;
		if (literal.test(text) && literal.lastIndex <= end) return { start, end: literal.lastIndex };
	}
	return undefined;
}

function firstOf(pairs: readonly string[], read: Reader): PathValues | undefined {
	for (const pair of pairs) {
		const values = read(pair);
		if (values) return values;
	}
	return undefined;
}

const UNRESERVED = /^[\w.~-]$/;

// What a path or a query may hold as it is (RFC 3986, 3.3 and 3.4).
const PLAIN = /^[\w.~!$&'()*+,;=:@/?-]$/;

/** The fixed text of a template as a pattern: an escape is not what it stands for, unless it need not be one (RFC 3986, 2.2). */
function literalPattern(text: string): string {
	return (text.match(/%[0-9a-f]{2}|./gisu) ?? [])
		.map((char) => {
			if (char.length > 1 && char.startsWith("%")) return escapeRegExp(normalised(char));
			return PLAIN.test(char) ? escapeRegExp(char) : `(?:${escapeRegExp(char)}|${encoded(char)})`;
		})
		.join("");
}

function encoded(char: string): string {
	return [...new TextEncoder().encode(char)]
		.map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`)
		.join("");
}

/** A path with its escapes in one form: none where none is needed (RFC 3986, 6.2.2). */
function normalised(path: string): string {
	return path.replace(/%([0-9a-f]{2})/gi, (whole, digits: string) => {
		const char = String.fromCharCode(Number.parseInt(digits, 16));
		return UNRESERVED.test(char) ? char : whole.toUpperCase();
	});
}

/** A fixed segment goes first, then one with more fixed characters. */
function rankOfSegment(segment: string): string {
	if (!segment.includes("{")) return "a";
	const fixed = Math.min(segment.replace(PARAMETER, "").length, 999);
	return `b${String(999 - fixed).padStart(3, "0")}`;
}
