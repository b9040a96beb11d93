import { readFile } from "node:fs/promises";
import { parse, YAMLParseError } from "yaml";
import { fileFault, Refusal } from "../command.ts";
import { isObject, type Json, objectOf } from "./json.ts";

/** An OpenAPI 3 document as it was read. */
export type Document = { file: string; openapi: string; title: string; version: string; root: Json };

/** Reads an OpenAPI 3 document, JSON or YAML; throws a {@link Refusal} that ends with `hint` when there is none. */
export async function readDocument(path: string, file: string, hint: string): Promise<Document> {
	const root = parseText(file, await readText(path, file, hint), hint);
	const info = isObject(root) ? objectOf(root.info) : {};
	if (!isObject(root) || !/^3(\.|$)/.test(String(root.openapi))) {
		throw new Refusal(
			`${file}: is not an OpenAPI 3 document; expected \`openapi: 3.0.x\` or \`3.1.x\`, got ${got(root)}. ${hint}`,
		);
	}
	return {
		file,
		openapi: String(root.openapi),
		title: String(info.title ?? "untitled"),
		version: String(info.version ?? "without version"),
		root,
	};
}

async function readText(path: string, file: string, hint: string): Promise<string> {
	try {
		return (await readFile(path, "utf8")).replace(/^\uFEFF/, "");
	} catch (cause) {
		throw new Refusal(`${file}: ${fileFault(cause)}. ${hint}`);
	}
}

function parseText(file: string, text: string, hint: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// Not JSON: YAML, or neither.
	}
	try {
		return parse(text, { logLevel: "error" });
	} catch (cause) {
		const [place] = (cause instanceof YAMLParseError && cause.linePos) || [];
		const where = place ? ` (line ${place.line}, column ${place.col})` : "";
		throw new Refusal(`${file}: is neither JSON nor YAML${where}. ${hint}`);
	}
}

function got(root: unknown): string {
	if (root === null || root === undefined) return "an empty file";
	if (Array.isArray(root)) return "a list";
	if (!isObject(root)) return "plain text";
	if ("openapi" in root) return `\`openapi: ${JSON.stringify(root.openapi)}\``;
	return "swagger" in root ? `\`swagger: ${JSON.stringify(root.swagger)}\`` : "no `openapi`";
}
