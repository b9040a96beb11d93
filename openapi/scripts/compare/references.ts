import { isObject, type Json, objectOf } from "./json.ts";

/** Follows the references of one document. */
export type References = {
	/** The object that stands at `node`, or the one that its `$ref` names. */
	follow: (node: unknown) => Json;
	/** The references that lead out of the document or nowhere. */
	unfollowed: Set<string>;
};

/** Makes the {@link References} of the document `root`. */
export function createReferences(root: Json): References {
	const unfollowed = new Set<string>();
	const follow = (node: unknown, seen: readonly string[] = []): Json => {
		const own = objectOf(node);
		const ref = own.$ref;
		if (typeof ref !== "string") return own;
		const target = seen.includes(ref) ? undefined : valueAt(root, ref);
		if (isObject(target)) return follow(target, [...seen, ref]);
		unfollowed.add(ref);
		return {};
	};
	return { follow: (node) => follow(node), unfollowed };
}

function valueAt(root: Json, ref: string): unknown {
	if (!ref.startsWith("#/")) return undefined;
	return ref
		.slice(2)
		.split("/")
		.map(keyOf)
		.reduce<unknown>((parent, key) => {
			if (Array.isArray(parent)) return parent[Number(key)];
			return isObject(parent) && Object.hasOwn(parent, key) ? parent[key] : undefined;
		}, root);
}

function keyOf(token: string): string {
	return decode(token).replaceAll("~1", "/").replaceAll("~0", "~");
}

function decode(token: string): string {
	try {
		return decodeURIComponent(token);
	} catch {
		return token;
	}
}
