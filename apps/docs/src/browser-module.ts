import { readFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import { basename, dirname, join } from "node:path";
import { addAsset, type Files } from "./files.ts";

/** Adds a module for the browser and the modules beside it that it imports; gives the path of its asset. */
export async function addModule(files: Files, path: string): Promise<string> {
	let code = await readFile(path, "utf8");
	if (path.endsWith(".ts")) code = withoutBlankLines(stripTypeScriptTypes(code));
	for (const specifier of new Set([...code.matchAll(/(?:from|import) "(\.[^"]+)"/g)].map(([, name]) => name ?? ""))) {
		const asset = await addModule(files, join(dirname(path), specifier));
		code = code.replaceAll(`"${specifier}"`, `"./${basename(asset)}"`);
	}
	return addAsset(files, basename(path).replace(/\.ts$/, ".js"), code);
}

// Where types stood, blanks are left over.
function withoutBlankLines(code: string): string {
	return code.replaceAll(/[ \t]+$/gm, "").replaceAll(/^\n+/gm, "");
}
