import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import ts from "typescript";
import { peersPath } from "../peers.ts";

/** An editor with a file open in which somebody writes an order. */
export interface Editor {
	/** Types a letter in the order and asks for completions; the milliseconds until they are there. */
	complete(): number;
}

const cursor = "/* cursor */";

/** Opens a contender's file, extended by a call whose order is being written; `expected` are members that it has. */
export async function openEditor(
	contender: string,
	registry: ts.DocumentRegistry,
	expected: readonly string[],
): Promise<Editor> {
	const file = peersPath(`contenders/${contender}.ts`);
	const call = `declare const settings: Settings;\nconnect(settings)({ ${cursor} });\n`;
	const source = `${await readFile(file, "utf8")}\n${call}`;
	const options = readOptions();
	let version = 0;
	let text = source;
	const service = ts.createLanguageService(
		{
			getCompilationSettings: () => options,
			getScriptFileNames: () => [file],
			getScriptVersion: (name) => (name === file ? `${version}` : "0"),
			getScriptSnapshot: (name) => snapshot(name === file ? text : ts.sys.readFile(name)),
			getCurrentDirectory: () => dirname(file),
			getDefaultLibFileName: ts.getDefaultLibFilePath,
			fileExists: ts.sys.fileExists,
			readFile: ts.sys.readFile,
			readDirectory: ts.sys.readDirectory,
			directoryExists: ts.sys.directoryExists,
			getDirectories: ts.sys.getDirectories,
		},
		registry,
	);
	return {
		complete() {
			version++;
			const typed = version % 2 === 0 ? "p" : "pa";
			text = source.replace(cursor, typed);
			const place = source.indexOf(cursor) + typed.length;
			const start = performance.now();
			const names = service.getCompletionsAtPosition(file, place, undefined)?.entries.map(({ name }) => name) ?? [];
			const ms = performance.now() - start;
			if (!expected.every((name) => names.includes(name))) {
				throw new Error(`${contender}: expected completions such as ${expected[0]}, got ${names.length} others`);
			}
			return ms;
		},
	};
}

function snapshot(text: string | undefined): ts.IScriptSnapshot | undefined {
	return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
}

function readOptions(): ts.CompilerOptions {
	const file = peersPath("contenders/tsconfig.json");
	const { config } = ts.readConfigFile(file, ts.sys.readFile);
	return ts.parseJsonConfigFileContent(config, ts.sys, dirname(file)).options;
}
