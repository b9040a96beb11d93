import { readFile, stat } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { DocumentError } from "../document-error.ts";
import { isObject } from "../json.ts";
import { checkForm, type Flaw, versionOf } from "../model/check.ts";
import type { OpenApiDocument } from "../model/spec.ts";
import { createReferences } from "../structure/references.ts";
import { bundleFile, type ReadOptions } from "./bundle.ts";
import { externalReferences, localise } from "./external.ts";
import { parseText } from "./parse.ts";
import { rememberSource } from "./source.ts";

const MAX_BYTES = 100_000_000;

/**
 * Reads an OpenAPI document in YAML or JSON and brings in the files that it refers to. Throws a `DocumentError` that
 * names file, line and what to do when it cannot be used at all; lesser flaws are kept with the document.
 */
export async function readDocument(file: string, options: ReadOptions = {}): Promise<OpenApiDocument> {
	if (file === "") throw new DocumentError("the name of the file is empty; name an OpenAPI document");
	const path = resolve(file);
	const name = relative(process.cwd(), path) || file;
	const text = await readText(path, file);
	const parsed = parseText(text, name);
	const { value } = parsed;
	named(name, () => versionOf(value));
	if (!isObject(value)) throw new DocumentError(`${name}: it must be an OpenAPI document, an object`);
	named(name, () => checkForm(value));
	const external = localise(value, externalReferences(value, createReferences(value)), path);
	if (external.length === 0) return remembered(value, [path], parsed.flaws);
	const { document, files, flaws } = await bundleFile(path, options);
	return remembered(document, files, [...parsed.flaws, ...flaws]);
}

function remembered(document: OpenApiDocument, files: readonly string[], flaws: readonly Flaw[]): OpenApiDocument {
	rememberSource(document, { files, flaws });
	return document;
}

async function readText(path: string, file: string): Promise<string> {
	if (/^https?:/i.test(file)) throw new DocumentError(`${file} is an address; download it and name the copy`);
	const found = await stat(path).catch(() => undefined);
	if (found === undefined)
		throw new DocumentError(`there is no file ${file} that can be read; name an OpenAPI document`);
	if (found.isDirectory()) throw new DocumentError(`${file} is a folder; name the OpenAPI document in it`);
	if (found.size > MAX_BYTES) throw new DocumentError(`${file} is larger than ${MAX_BYTES / 1_000_000} MB`);
	try {
		return (await readFile(path, "utf8")).replace(/^\uFEFF/, "");
	} catch (error) {
		throw new DocumentError(`${file} cannot be read; check its permissions`, { cause: error });
	}
}

/** Puts the file's name in front of what is wrong with it. */
function named(name: string, check: () => unknown): void {
	try {
		check();
	} catch (error) {
		if (!(error instanceof DocumentError)) throw error;
		throw new DocumentError(`${name}: ${error.message.replace(/^document /, "it ")}`, { cause: error });
	}
}
