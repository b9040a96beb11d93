import {
	type JsonObject,
	memberOf,
	parentPointer,
	readPointer,
	setMember,
	tokensOf,
	walkObjects,
} from "@forter-orders/spec";

/** A copy of an OpenAPI document in which each of its objects is changed, what is inside of one before itself. */
export function mapNodes(document: JsonObject, change: (node: JsonObject) => JsonObject): JsonObject {
	const copy = structuredClone(document);
	const pointers: string[] = [];
	walkObjects(copy, (_, node, pointer) => {
		if (typeof node === "object" && node !== copy) pointers.push(pointer);
	});
	for (const pointer of pointers.reverse()) {
		const holder = Object(readPointer(copy, parentPointer(pointer)));
		const [name = ""] = tokensOf(pointer).slice(-1);
		setMember(holder, name, change(Object(memberOf(holder, name))));
	}
	return copy;
}
