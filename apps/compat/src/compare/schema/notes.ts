import { sameJson } from "@forter-orders/spec";
import { isAnnotation } from "../../canonical/keywords.ts";
import { placeOf } from "../../canonical/origin.ts";
import type { Schema } from "../../canonical/schema.ts";
import { quote } from "../change.ts";
import { compareLifecycle } from "../lifecycle.ts";
import type { Node } from "../nodes.ts";
import { emit, type SchemaPair } from "./context.ts";

const examples = ["example", "examples"];
const texts = ["title", "description", "externalDocs", "xml", "$comment", "x-enumDescriptions", "x-confidence"];
const contents = ["contentEncoding", "contentMediaType", "contentSchema"];
// These have rules of their own.
const elsewhere = ["discriminator", "x-extensible-enum", "deprecated", "x-sunset"];

/** Compares what a schema says beside what is valid. */
export function compareNotes(at: SchemaPair): void {
	const { base, next, pair, direction, part, path } = at;
	for (const key of Object.keys({ ...base, ...next }).filter(isAnnotation)) {
		const [before, after] = [base[key], next[key]];
		if (elsewhere.includes(key) || sameJson(before, after)) continue;
		const change = `${key} went from ${quote(before)} to ${quote(after)}`;
		if (examples.includes(key)) emit(at, "L3", "the example is changed", { key });
		else if (texts.includes(key)) emit(at, "L7", `${key} is changed`, { key });
		else if (contents.includes(key)) emit(at, "T7", change, { key });
		else if (key === "default") compareDefault(at);
		else if (key === "readOnly" || key === "writeOnly") compareAccess(at, key);
		else emit(at, "U1", change, { key });
	}
	const nodes = [nodeOf(base), nodeOf(next)] as const;
	compareLifecycle(pair, { direction, where: `${part} ${path}`.trim() }, nodes);
}

function nodeOf(schema: Schema): Node {
	return { pointer: placeOf(schema, schema.deprecated === true ? "deprecated" : undefined), node: schema };
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
