import {
	entrySchemas,
	escapeToken,
	isObject,
	listOf,
	memberSchemas,
	objectOf,
	type Part,
	type Spec,
	unconditionalParts,
} from "@forter-orders/spec";

/**
 * Cuts an example down to what its schema requires and to the places in `keep`. An object that needs nothing keeps its
 * first property, so that the reader still sees what belongs there.
 */
export function minimalExample(spec: Spec, schema: string, example: unknown, keep: readonly string[]): unknown {
	const prune = (value: unknown, pointers: readonly string[], at: string): unknown => {
		const parts = allParts(spec, pointers);
		if (Array.isArray(value)) return value.slice(0, 1).map((item) => prune(item, entrySchemas(parts, 0), `${at}/0`));
		if (!isObject(value)) return value;
		const names = neededNames(parts, value, (name) => isKept(keep, `${at}/${escapeToken(name)}`));
		return Object.fromEntries(
			names.map((name) => [name, prune(value[name], memberSchemas(parts, name), `${at}/${escapeToken(name)}`)]),
		);
	};
	return prune(example, [schema], "");
}

/** Some schemas with all that they are made of: what they refer to, `allOf`, and both branches of conditions, each once. */
function allParts(spec: Spec, pointers: readonly string[]): Part[] {
	const all = new Map<string, Part>();
	for (let open = pointers; open.length > 0; ) {
		const parts = unconditionalParts(spec, open).filter(({ pointer }) => !all.has(pointer));
		for (const part of parts) all.set(part.pointer, part);
		open = parts.flatMap(({ pointer, schema }) =>
			["then", "else"].filter((keyword) => isObject(schema[keyword])).map((keyword) => `${pointer}/${keyword}`),
		);
	}
	return [...all.values()];
}

function neededNames(parts: readonly Part[], value: object, kept: (name: string) => boolean): string[] {
	const required = new Set(parts.flatMap(({ schema }) => listOf(schema.required)));
	const names = Object.keys(value);
	const needed = names.filter((name) => required.has(name) || kept(name));
	const chosen = needed.length > 0 ? needed : names.slice(0, 1);
	const dependent = parts.flatMap(({ schema }) =>
		chosen.flatMap((name) => listOf(objectOf(schema.dependentRequired)[name])),
	);
	return names.filter((name) => chosen.includes(name) || dependent.includes(name));
}

function isKept(keep: readonly string[], pointer: string): boolean {
	return keep.some((place) => place === pointer || place.startsWith(`${pointer}/`));
}
