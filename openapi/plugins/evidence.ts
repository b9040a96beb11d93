import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { objectOf } from "@forter-orders/spec/structure";
import { parse } from "yaml";
import type { Location } from "./redocly.ts";

/** The file that says what supports each part of the contract. */
export type Evidence = { folder: string; file: string; text: string; content: Record<string, unknown> };

/** Reads the evidence that lies beside the root document, and throws when it cannot be read. */
export function readEvidence(root: Location): Evidence {
	const folder = dirname(root.source.absoluteRef);
	const file = join(folder, "evidence.yaml");
	if (!existsSync(file)) throw new Error("There is no evidence.yaml beside the root document.");
	const text = readFileSync(file, "utf8");
	try {
		return { folder, file, text, content: objectOf(parse(text)) };
	} catch (error) {
		const reason = error instanceof Error ? error.message.split(":\n")[0] : String(error);
		throw new Error(`evidence.yaml is not YAML: ${reason}.`);
	}
}

/** The confidence in the row at `path`, if there is one. */
export function confidenceOf({ content }: Evidence, ...path: string[]): unknown {
	const row = path.reduce<unknown>((parent, key) => objectOf(parent)[key], content);
	return objectOf(row).confidence;
}

/** The schema in the file of a component, for one that nothing refers to yet. */
export function schemaInFile({ folder }: Evidence, component: string): Record<string, unknown> {
	const file = join(folder, "components", "schemas", `${component}.yaml`);
	return existsSync(file) ? objectOf(parse(readFileSync(file, "utf8"))) : {};
}
