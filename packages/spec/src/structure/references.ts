import { isObject, type JsonObject, textOf } from "../json.ts";
import { parentPointer, pointerInFragment, readPointer } from "../pointer.ts";
import { walkObjects } from "./structure.ts";

/** An object of a document with the JSON Pointer where it stands. */
export interface Located {
	readonly pointer: string;
	readonly node: unknown;
}

/** Where the references of a document lead. */
export interface References {
	/** The JSON Pointer that a `$ref` of the object at a pointer leads to; `undefined` when it leads out or to nothing. */
	target(reference: string, from: string): string | undefined;
	/** The object at a pointer with its `$ref` followed, for objects in which a `$ref` stands alone. */
	follow(pointer: string): Located;
	/** The root of the schema resource that a pointer is in: the closest schema around it with `$id`, or the document. */
	resourceOf(pointer: string): string;
	/** The `$dynamicAnchor`s of a schema resource, each with its pointer. */
	dynamicAnchors(resource: string): ReadonlyMap<string, string>;
	/** Whether any schema has a `$dynamicAnchor`. */
	readonly isDynamic: boolean;
}

// A chain of references longer than this goes in a circle.
const MAX_HOPS = 50;
const NO_BASE = "document:/";

/** Reads the names that the schemas of a document have. */
export function createReferences(document: JsonObject): References {
	const { byUri, uriOf, anchors, dynamic } = collectNames(document);
	const isNamed = uriOf.size > 1;
	const resourceOf = (pointer: string): string => {
		if (!isNamed) return "";
		for (let at = pointer; at !== ""; at = parentPointer(at)) if (uriOf.has(at)) return at;
		return "";
	};
	const within = (resource: string, fragment: string): string | undefined => {
		const pointer = pointerInFragment(fragment);
		if (pointer === undefined) return anchors.get(`${resource}#${fragment}`);
		return readPointer(document, resource + pointer) === undefined ? undefined : resource + pointer;
	};
	const target = (reference: string, from: string): string | undefined => {
		const [uri = "", ...rest] = reference.split("#");
		const fragment = rest.join("#");
		const own = resourceOf(from);
		// Documents give a schema an `$id` and go on to write pointers from the root of the document.
		if (uri === "") return within(own, fragment) ?? within("", fragment);
		const resource = byUri.get(resolved(uri, uriOf.get(own)) ?? "") ?? byUri.get(uri);
		return resource === undefined ? undefined : within(resource, fragment);
	};
	return {
		target,
		resourceOf,
		isDynamic: dynamic.size > 0,
		dynamicAnchors: (resource) => dynamic.get(resource) ?? new Map(),
		follow(pointer) {
			let at = pointer;
			let node = readPointer(document, at);
			for (let hops = 0; isObject(node) && typeof node.$ref === "string"; hops += 1) {
				const next = hops < MAX_HOPS ? target(node.$ref, at) : undefined;
				if (next === undefined) return { pointer: at, node: undefined };
				at = next;
				node = readPointer(document, at);
			}
			return { pointer: at, node };
		},
	};
}

interface Names {
	/** Pointers of schema resources by their absolute URI. */
	readonly byUri: Map<string, string>;
	/** The URI of each schema resource, that of the document under the empty pointer. */
	readonly uriOf: Map<string, string>;
	/** Pointers by resource and anchor. */
	readonly anchors: Map<string, string>;
	readonly dynamic: Map<string, Map<string, string>>;
}

function collectNames(document: JsonObject): Names {
	const root = resolved(textOf(document.$self) ?? "", NO_BASE) ?? NO_BASE;
	const names: Names = {
		byUri: new Map([[root, ""]]),
		uriOf: new Map([["", root]]),
		anchors: new Map(),
		dynamic: new Map(),
	};
	const { byUri, uriOf, anchors, dynamic } = names;
	const open: string[] = [""];
	walkObjects(document, (kind, node, pointer) => {
		if (kind !== "schema" || !isObject(node)) return;
		// Schemas come in the order of the document, so the resources around this one are the last that were opened.
		while (open.length > 1 && !pointer.startsWith(`${open.at(-1)}/`)) open.pop();
		if (typeof node.$id === "string") {
			const uri = resolved(node.$id.replace(/#$/, ""), uriOf.get(open.at(-1) ?? ""));
			if (uri !== undefined && !node.$id.startsWith("#")) {
				byUri.set(uri, pointer);
				uriOf.set(pointer, uri);
				open.push(pointer);
			}
		}
		const resource = open.at(-1) ?? "";
		for (const name of [node.$anchor, node.$dynamicAnchor]) {
			if (typeof name === "string" && !anchors.has(`${resource}#${name}`)) anchors.set(`${resource}#${name}`, pointer);
		}
		if (typeof node.$dynamicAnchor !== "string") return;
		const known = dynamic.get(resource) ?? new Map<string, string>();
		dynamic.set(resource, known);
		known.set(node.$dynamicAnchor, pointer);
	});
	return names;
}

function resolved(uri: string, base: string | undefined): string | undefined {
	return URL.canParse(uri, base) ? new URL(uri, base).href.replace(/#$/, "") : undefined;
}
