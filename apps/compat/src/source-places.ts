import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { LineCounter, parseDocument } from "yaml";
import { pointerOf } from "./canonical/source.ts";
import { isRecord, type Json, recordOf, step, stepsOf, valueAt } from "./json.ts";
import { type Locator, locateIn, type Place, type Written } from "./places.ts";

/** Finds parts of the bundle in the files that it was made of, from the root document on; names are seen from `from`. */
export function locateInSources(root: string, from: string, bundle: Json): Locator {
	const files = new Map<string, Written>();
	const starts = new Map<string, string>();
	const open = (file: string): Written => {
		const written = files.get(file) ?? readWritten(file, from);
		files.set(file, written);
		return written;
	};
	const enter = (file: string, value: unknown, pointer: string): void => {
		const { $ref } = recordOf(value);
		const target = typeof $ref === "string" ? pointerOf($ref) : pointer;
		if (starts.has(target)) return;
		starts.set(target, file);
		if (isYaml(file)) visit(open(file).document.toJS(), valueAt(bundle, target), target, file);
	};
	const visit = (written: unknown, value: unknown, pointer: string, file: string): void => {
		const { $ref } = recordOf(written);
		if (typeof $ref === "string" && !$ref.startsWith("#"))
			return void enter(resolve(dirname(file), $ref), value, pointer);
		if (!isRecord(written) && !Array.isArray(written)) return;
		for (const [key, part] of Object.entries(written)) {
			const inner = isRecord(value) || Array.isArray(value) ? Reflect.get(value, key) : undefined;
			visit(part, inner, step(pointer, key), file);
		}
	};
	enter(root, bundle, "#");
	return (pointer) => find(pointer, starts, open, from);
}

function find(pointer: string, starts: Map<string, string>, open: (file: string) => Written, from: string): Place {
	const steps = stepsOf(pointer);
	for (let length = steps.length; length >= 0; length--) {
		const file = starts.get(step("#", ...steps.slice(0, length)));
		if (file === undefined) continue;
		const rest = steps.slice(length);
		return isYaml(file)
			? locateIn(open(file), step("#", ...rest))
			: { file: nameOf(file, from), line: 1, isExact: rest.length === 0 };
	}
	throw new Error(`No file starts above ${pointer}.`);
}

function readWritten(file: string, from: string): Written {
	const lines = new LineCounter();
	return {
		file: nameOf(file, from),
		document: parseDocument(readFileSync(file, "utf8"), { lineCounter: lines }),
		lines,
	};
}

function nameOf(file: string, from: string): string {
	return relative(from, file).replaceAll("\\", "/");
}

function isYaml(file: string): boolean {
	return /\.(ya?ml|json)$/.test(file);
}
