/** A place in a body: the keys that lead there, with numbers for the entries of arrays. */
export type Path = readonly (string | number)[];

/** The path that a JSON Pointer names in a body, and the value there. */
export function placeOf(body: unknown, pointer: string): { path: Path; value: unknown } {
	let value = body;
	const path = pointer
		.split("/")
		.slice(1)
		.map((token) => {
			const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
			const isEntry = Array.isArray(value);
			value = memberOf(value, key);
			return isEntry ? Number(key) : key;
		});
	return { path, value };
}

/** A copy of a body without the members at the paths; what is not on the way to one is shared. */
export function without(body: unknown, paths: readonly Path[]): unknown {
	const root: Node = { body };
	const copies = new Set<unknown>();
	for (const path of paths) {
		let parent = root;
		let last: string | number = "body";
		for (const key of path) {
			const node: unknown = parent[last];
			const copy: Node = copies.has(node) ? (node as Node) : copyOf(node);
			copies.add(copy);
			parent[last] = copy;
			[parent, last] = [copy, key];
		}
		delete parent[last];
	}
	return root.body;
}

type Node = Record<string | number, unknown>;

function copyOf(node: unknown): Node {
	// An array is an object too: its entries are reached by their numbers.
	return (Array.isArray(node) ? [...node] : { ...(node as object) }) as Node;
}

function memberOf(value: unknown, key: string): unknown {
	return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
