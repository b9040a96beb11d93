/** Where a text stops being JSON, and what could have stood there. */
export interface JsonFault {
	readonly line: number;
	readonly column: number;
	readonly expected: string;
}

type State = "value" | "valueOrEnd" | "key" | "keyOrEnd" | "colon" | "next" | "end";

const EXPECTED: Record<State, string> = {
	value: "a value",
	valueOrEnd: "a value or ]",
	key: "a property name in double quotes",
	keyOrEnd: "a property name in double quotes or }",
	colon: "a colon",
	next: "a comma or the closing bracket",
	end: "nothing more",
};
const SPACE = /[ \t\n\r]*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * Finds the first fault in a text that `JSON.parse` refused. The engine's own message may quote the text, which can
 * hold personal data, and does not always give a position. A stack instead of recursion, so depth is no limit.
 */
export function findJsonFault(text: string): JsonFault {
	const open: ("{" | "[")[] = [];
	let state: State = "value";
	let at = match(SPACE, text, 0);
	for (;;) {
		const step = advance(text, at, state, open);
		if ("fault" in step) return { ...position(text, step.fault), expected: step.expected ?? EXPECTED[state] };
		state = step.state;
		at = match(SPACE, text, step.at);
	}
}

type Step = { at: number; state: State } | { fault: number; expected?: string };

function advance(text: string, at: number, state: State, open: ("{" | "[")[]): Step {
	const char = text[at];
	const closes = char === "}" ? "{" : char === "]" ? "[" : undefined;
	const mayClose =
		state === "next" || (state === "keyOrEnd" && char === "}") || (state === "valueOrEnd" && char === "]");
	if (closes !== undefined && mayClose && open.at(-1) === closes) {
		open.pop();
		return { at: at + 1, state: afterValue(open) };
	}
	if (state === "next" && char === ",") return { at: at + 1, state: open.at(-1) === "{" ? "key" : "value" };
	if (state === "colon" && char === ":") return { at: at + 1, state: "value" };
	if (state === "key" || state === "keyOrEnd") return char === '"' ? string(text, at, "colon") : { fault: at };
	if (state === "value" || state === "valueOrEnd") return value(text, at, open);
	return { fault: at };
}

function value(text: string, at: number, open: ("{" | "[")[]): Step {
	const char = text[at];
	if (char === "{" || char === "[") {
		open.push(char);
		return { at: at + 1, state: char === "{" ? "keyOrEnd" : "valueOrEnd" };
	}
	if (char === '"') return string(text, at, afterValue(open));
	const end = match(SCALAR, text, at);
	return end === at ? { fault: at } : { at: end, state: afterValue(open) };
}

function string(text: string, start: number, then: State): Step {
	let at = start + 1;
	while (at < text.length) {
		const char = text[at] ?? "";
		if (char === '"') return { at: at + 1, state: then };
		if (char < " ") return { fault: at, expected: "an escaped control character" };
		const end = char === "\\" ? match(ESCAPE, text, at) : at + 1;
		if (end === at) return { fault: at, expected: "a valid escape sequence" };
		at = end;
	}
	return { fault: at, expected: "the closing quote" };
}

function afterValue(open: readonly string[]): State {
	return open.length === 0 ? "end" : "next";
}

function match(pattern: RegExp, text: string, at: number): number {
	pattern.lastIndex = at;
	return at + (pattern.exec(text)?.[0].length ?? 0);
}

function position(text: string, at: number): { line: number; column: number } {
	const lines = text.slice(0, at).split("\n");
	return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
