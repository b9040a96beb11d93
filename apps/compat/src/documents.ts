import { readFile } from "node:fs/promises";
import { LineCounter, parseDocument } from "yaml";
import { isRecord, type Json } from "./json.ts";
import { type Locator, locateIn, type Written } from "./places.ts";
import { fileFault, Refusal } from "./refusal.ts";

/** A bundled OpenAPI document, and where its parts stand. */
export type Bundle = { text: string; document: Json; locate: Locator };

/** Reads a bundled OpenAPI document, YAML or JSON, which messages call `name`; `hint` says what to do when there is none. */
export async function readBundle(file: string, name: string, hint: string): Promise<Bundle> {
	const text = await readFile(file, "utf8").catch((cause: unknown) => {
		throw new Refusal(`${name}: ${fileFault(cause)}. ${hint}`);
	});
	let written: Written | undefined;
	const write = () => {
		written ??= parse(name, text);
		return written;
	};
	const document: unknown = text.trimStart().startsWith("{") ? readJson(name, text) : toJson(write());
	if (!isRecord(document) || !/^3\.[012]\.\d/.test(String(document.openapi)))
		throw new Refusal(`${name} is no OpenAPI document: expected a member openapi of 3.0, 3.1 or 3.2.`);
	if (!isRecord(document.paths) && !isRecord(document.webhooks))
		throw new Refusal(`${name} has no paths: expected an object of them.`);
	return { text, document, locate: (pointer) => locateIn(write(), pointer) };
}

function parse(file: string, text: string): Written {
	const lines = new LineCounter();
	return { file, document: parseDocument(text, { lineCounter: lines }), lines };
}

function readJson(name: string, text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new Refusal(`${name} is not JSON: ${cause instanceof Error ? cause.message : cause}.`);
	}
}

function toJson({ file, document }: Written): unknown {
	const [error] = document.errors;
	if (error) throw new Refusal(`${file} is not YAML: ${error.message.split("\n")[0]?.replace(/:$/, "")}.`);
	return document.toJS({ maxAliasCount: -1 });
}
