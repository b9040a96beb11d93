import {
	type Flaw,
	isObject,
	type OpenApiDocument,
	openSpec,
	parentPointer,
	readPointer,
	walkObjects,
} from "@forter-orders/spec";

/** A document in which anything fits a schema whose reference leads to none, and where those were. */
export function withoutDangling(document: OpenApiDocument): { document: OpenApiDocument; flaws: readonly Flaw[] } {
	const { references } = openSpec(document);
	const flaws: Flaw[] = [];
	walkObjects(document, (kind, node, pointer) => {
		if (kind !== "schema" || !isObject(node) || typeof node.$ref !== "string") return;
		if (references.follow(pointer).node !== undefined) return;
		const message = `refers to "${node.$ref}", which leads to no schema; it counts as one that anything fits`;
		flaws.push({ pointer: `${pointer}/$ref`, message, reference: node.$ref });
	});
	if (flaws.length === 0) return { document, flaws };
	const mended = structuredClone(document);
	for (const { pointer } of flaws) {
		const schema = readPointer(mended, parentPointer(pointer));
		if (isObject(schema)) Reflect.deleteProperty(schema, "$ref");
	}
	return { document: mended, flaws };
}
