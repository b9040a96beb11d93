/** An operation as references address it. */
export interface OperationAddress {
	readonly id: string;
	readonly tag: string;
	/** In capitals. */
	readonly method: string;
	readonly path: string;
}

/** The first operation of a contract; throws an Error where there is none with an id and a tag. */
export function firstOperation({ paths }: Record<string, unknown>): OperationAddress {
	for (const [path, item] of Object.entries(Object(paths))) {
		for (const [method, { operationId: id, tags }] of Object.entries<Record<string, unknown>>(Object(item))) {
			const tag = Array.isArray(tags) ? tags[0] : undefined;
			if (typeof id === "string" && typeof tag === "string") return { id, tag, method: method.toUpperCase(), path };
		}
	}
	throw new Error("expected the contract to have an operation with an id and a tag");
}

/** The names of all fields of a contract, each once. */
export function fieldNames({ components }: Record<string, unknown>): string[] {
	const names = new Set<string>();
	const visit = (node: unknown): void => {
		if (typeof node !== "object" || node === null) return;
		if ("properties" in node) for (const name of Object.keys(Object(node.properties))) names.add(name);
		for (const value of Object.values(node)) visit(value);
	};
	visit(Object(components).schemas);
	return [...names];
}
