import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "@forter-orders/command-line";
import { readSource } from "./plan.ts";

/** The file of a path, with the operations in it and the scenarios that each lists. */
export type PathFile = { file: string; text: string; operationIds: string[]; scenarios: (id: string) => string[] };

type Entry = { name: string; indent: string; end: number };

/** Reads the files of all paths. */
export async function readPathFiles(root: string): Promise<PathFile[]> {
	const names = (await readdir(join(root, "paths"))).filter((name) => name.endsWith(".yaml")).sort();
	return Promise.all(
		names.map(async (name) => {
			const file = `paths/${name}`;
			const text = await readSource(root, file);
			const operationIds = [...text.matchAll(/^ +operationId: (\w+)\s*$/gm)].map(([, id]) => id ?? "");
			return { file, text, operationIds, scenarios: (id) => entriesOf(text, id, "request").map((entry) => entry.name) };
		}),
	);
}

/** The text of the file with a scenario at the end of the two lists of its operation; the rest stays byte for byte. */
export function addScenario({ file, text }: PathFile, operationId: string, name: string): string {
	return ["request", "response"].reduce((changed, half) => {
		const last = entriesOf(changed, operationId, half).at(-1);
		if (!last) throw new UsageError(`${file}: ${operationId} lists no ${half}; expected one to add ${name} after.`);
		const { indent, end } = last;
		const entry = `${indent}${name}:\n${indent}  $ref: ../examples/${operationId}/${name}.${half}.yaml\n`;
		return `${changed.slice(0, end)}${entry}${changed.slice(end)}`;
	}, text);
}

function entriesOf(text: string, operationId: string, half: string): Entry[] {
	const form = `^( +)([\\w-]+):\\n +\\$ref: \\.\\./examples/${operationId}/\\2\\.${half}\\.yaml\\n`;
	return [...text.matchAll(new RegExp(form, "gm"))].map((match) => ({
		name: match[2] ?? "",
		indent: match[1] ?? "",
		end: match.index + match[0].length,
	}));
}
