import { type GenerateSyncOptions, generateSync, type JsonSchema } from "json-schema-faker";
import type { Contract } from "../contract/contract.ts";
import { objectOf } from "../contract/json.ts";
import { readPointer } from "../contract/pointer.ts";

// With the library's own depth, deep schemas come out cut off and invalid.
const DEPTH: GenerateSyncOptions = { maxDepth: 20, refDepth: 12 };
const OPTIONALS = [0.1, 0.3, 0.5];

/** A value that some schemas describe together, always the same for the same seed. */
export function generateValue({ document }: Contract, schemas: readonly string[], seed: number): unknown {
	const components = { schemas: objectOf(objectOf(document.components).schemas) };
	const root = { allOf: schemas.map((schema) => objectOf(readPointer(document, schema))), components } as JsonSchema;
	const optionalsProbability = OPTIONALS[seed % OPTIONALS.length] ?? 0.5;
	return generateSync(root, { ...DEPTH, seed, optionalsProbability });
}

/** A seed made of several numbers: FNV-1a over their digits. */
export function seedOf(...numbers: readonly number[]): number {
	let hash = 0x811c9dc5;
	for (const char of numbers.join(" ")) {
		hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0;
	}
	return hash;
}
