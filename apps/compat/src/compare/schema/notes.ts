import { isAnnotation } from "../../canonical/keywords.ts";
import { stable } from "../../json.ts";
import { quote } from "../change.ts";
import { compareLifecycle } from "../lifecycle.ts";
import { emit, type SchemaPair } from "./context.ts";

const examples = ["example", "examples"];
const texts = ["title", "description", "externalDocs", "xml", "$comment", "x-enumDescriptions", "x-confidence"];
// These have rules of their own.
const elsewhere = ["discriminator", "x-extensible-enum", "deprecated", "x-sunset"];

/** Compares what a schema says beside what is valid. */
export function compareNotes(at: SchemaPair): void {
	const { base, next, pair, direction, part, path } = at;
	const keys = Object.keys({ ...base, ...next }).filter(isAnnotation);
	for (const key of keys) {
		if (stable(base[key]) === stable(next[key]) || elsewhere.includes(key)) continue;
		if (examples.includes(key)) emit(at, "L3", "the example is changed", { key });
		else if (texts.includes(key)) emit(at, "L7", `${key} is changed`, { key });
		else if (key === "default") compareDefault(at);
		else if (key === "readOnly" || key === "writeOnly") compareAccess(at, key);
		else emit(at, "U1", `${key} went from ${quote(base[key])} to ${quote(next[key])}`, { key });
	}
	compareLifecycle(pair, { direction, where: `${part} ${path}`.trim() }, base, next);
}

function compareDefault(at: SchemaPair): void {
	const key = "default";
	const [before, after] = [at.base[key], at.next[key]];
	const row = before === undefined ? "P9.added" : after === undefined ? "P9.removed" : "P9.changed";
	emit(at, row, `the default went from ${quote(before)} to ${quote(after)}`, { key });
}

function compareAccess(at: SchemaPair, key: "readOnly" | "writeOnly"): void {
	const isSet = at.next[key] === true;
	if (key === "readOnly") return void emit(at, isSet ? "E20.set" : "E20.unset", `readOnly is ${isSet}`, { key });
	const row = isSet ? (at.isRequired ? "E21.required" : "E21.set") : "E21.unset";
	emit(at, row, `writeOnly is ${isSet}`, { key });
}
