import { basename } from "node:path";
import { isObject, type JsonObject, objectOf } from "../json.ts";
import { decodePercent } from "../pointer.ts";
import type { References } from "../structure/references.ts";
import { walkObjects } from "../structure/structure.ts";

/** A reference that leads out of the file. */
export interface ExternalReference {
	readonly reference: string;
	/** JSON Pointer of the object that has it. */
	readonly pointer: string;
}

/** The references of a document, its schemas included, that lead out of it. */
export function externalReferences(document: JsonObject, references: References): ExternalReference[] {
	const found: ExternalReference[] = [];
	walkObjects(document, (kind, node, pointer) => {
		if (!isObject(node)) return;
		const names = [node.$ref];
		if (kind === "schema")
			names.push(...Object.values(objectOf(objectOf(node.discriminator).mapping)).filter(isFileName));
		if (kind === "example" && node.value === undefined) names.push(node.externalValue);
		for (const name of names) {
			if (typeof name !== "string" || name.startsWith("#") || references.target(name, pointer) !== undefined) continue;
			found.push({ reference: name, pointer });
		}
	});
	return found;
}

/** A value of a mapping may also be the name of a schema. */
function isFileName(value: unknown): boolean {
	return typeof value === "string" && /[/#]|\.(?:ya?ml|json)$/i.test(value);
}

/** Writes references of a file to itself by its own name, such as `openapi.yaml#/components/…`, as local ones, in place. */
export function localise(
	document: JsonObject,
	external: readonly ExternalReference[],
	file: string,
): ExternalReference[] {
	const names = new Set([basename(file), `./${basename(file)}`]);
	const isOwn = ({ reference }: ExternalReference) => names.has(fileIn(reference));
	if (external.some(isOwn)) {
		walkObjects(document, (_, node) => {
			if (isObject(node) && typeof node.$ref === "string" && names.has(fileIn(node.$ref))) {
				Reflect.set(node, "$ref", `#${node.$ref.split("#")[1] ?? ""}`);
			}
		});
	}
	return external.filter((one) => !isOwn(one));
}

/** The name of the file in a reference, which is a URI and may hold escapes. */
function fileIn(reference: string): string {
	return decodePercent(reference.split("#")[0] ?? "");
}
