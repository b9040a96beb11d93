import { createContext, Script } from "node:vm";

const LIMIT_MS = 100;
// The clock runs on while other processes have the processor, so what takes longer is tried once more with patience.
const PATIENT_LIMIT_MS = 1_000;
// A try with a limit takes a thread, and the same texts come again; of all patterns together.
const MAX_REMEMBERED_CHARACTERS = 1_000_000;

const remembered = new Map<string, boolean>();
let characters = 0;

/** Makes the test of a regular expression that is given up after a while, which counts as no match. */
export function testInTime(expression: RegExp): (text: string) => boolean {
	let isEndless = false;
	const tried = (text: string): boolean => {
		const found = outcome(expression, text, LIMIT_MS);
		if (found !== undefined || isEndless) return found ?? false;
		const later = outcome(expression, text, PATIENT_LIMIT_MS);
		isEndless = later === undefined;
		return later ?? false;
	};
	return (text) => {
		const key = `${expression}\n${text}`;
		const known = remembered.get(key);
		if (known !== undefined) return known;
		const matches = tried(text);
		remember(key, matches);
		return matches;
	};
}

function remember(key: string, matches: boolean): void {
	if (key.length > MAX_REMEMBERED_CHARACTERS) return;
	characters += key.length;
	if (characters > MAX_REMEMBERED_CHARACTERS) {
		remembered.clear();
		characters = key.length;
	}
	remembered.set(key, matches);
}

const script = new Script("expression.test(text)");
const scope: { expression?: RegExp; text?: string } = {};

/** Whether a text matches; `undefined` when that is not known in time. */
function outcome(expression: RegExp, text: string, timeout: number): boolean | undefined {
	try {
		return script.runInContext(createContext(Object.assign(scope, { expression, text })), { timeout }) === true;
	} catch {
		return undefined;
	}
}
