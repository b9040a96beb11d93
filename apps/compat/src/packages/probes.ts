import { isObject, type JsonObject, listOf, objectOf, openSpec, textOf } from "@forter-orders/spec";
import { exportsOf } from "./declarations.ts";
import type { Surface } from "./surface.ts";

/** A line of code that compiled before, and what it says when it no longer does. */
export type Probe = { code: string; label: string };

/** Code that reads each member of each schema by name, and gives and takes what old code gave and took. */
export function probesOfTypes(document: JsonObject): Probe[] {
	const schemas = Object.entries(objectOf(objectOf(document.components).schemas));
	const named = schemas.flatMap(([name, schema]) => {
		const key = `New.components["schemas"][${JSON.stringify(name)}]`;
		return [{ code: key, label: `the schema ${name}` }, ...members(document, schema, key, name)];
	});
	return [...named.map(({ code, label }) => ({ code: `type _ = ${code};`, label })), ...exchanges(document)];
}

function members(document: JsonObject, schema: unknown, code: string, label: string): Probe[] {
	if (!isObject(schema) || typeof schema.$ref === "string") return [];
	const own = Object.entries(objectOf(schema.properties)).flatMap(([name, part]) => {
		const probe = { code: `At<${code}, ${JSON.stringify(name)}>`, label: `${label}.${name}` };
		return [probe, ...members(document, part, probe.code, probe.label)];
	});
	const items = schema.items === undefined ? [] : members(document, schema.items, `At<${code}, number>`, `${label}[]`);
	return [...own, ...items, ...listOf(schema.allOf).flatMap((part) => members(document, part, code, label))];
}

// What old code sends has to be accepted, what is answered now has to be what old code reads.
function exchanges(document: JsonObject): Probe[] {
	return openSpec(document).operations.flatMap(({ path, method, node, body, responses }) => {
		const id = textOf(node.operationId);
		const item = `paths[${JSON.stringify(path)}][${JSON.stringify(method.toLowerCase())}]`;
		const at = id === undefined ? item : `operations[${JSON.stringify(id)}]`;
		const request = body ? [gives(at, `["requestBody"]`, `the request of ${id ?? path}`)] : [];
		const answers = responses
			.filter(({ media }) => media.length > 0)
			.map(({ status }) => takes(at, `["responses"][${status}]["content"]`, `the answer ${status} of ${id ?? path}`));
		return [gives(at, `["parameters"]`, `the parameters of ${id ?? path}`), ...request, ...answers];
	});
}

function gives(at: string, part: string, label: string): Probe {
	return { code: `type _ = Fits<Old.${at}${part}, New.${at}${part}>;`, label: `what old code gives: ${label}` };
}

function takes(at: string, part: string, label: string): Probe {
	return { code: `type _ = Fits<New.${at}${part}, Old.${at}${part}>;`, label: `what old code reads: ${label}` };
}

/** Code that uses each value that an entry exports, as its old declaration allows. */
export function probesOfEntry(surface: Surface, entry: string): Probe[] {
	const text = surface.declarations[(surface.entries[entry] ?? "").replace(/^\.\//, "")];
	const values = [...exportsOf(text ?? "")].filter(([, { kind }]) => kind === "value");
	return values.flatMap(([name]) => [
		{ code: `type _ = Fits<typeof New.${name}, typeof Old.${name}>;`, label: `the use of ${name}` },
		{
			code: `type _ = Fits<Made<typeof New.${name}>, Made<typeof Old.${name}>>;`,
			label: `the use of what ${name} makes`,
		},
	]);
}

/** Types that the probes are written with. */
export const prelude = `
type Fits<A extends B, B> = [A, B];
type KeysOf<T> = T extends unknown ? keyof T : never;
type At<T, K extends KeysOf<NonNullable<T>>> = NonNullable<T> extends infer N
	? N extends unknown ? K extends keyof N ? N[K] : never : never : never;
// As properties, functions have to take all that the old ones took.
type Strict<T> = { [K in keyof T]: T[K] extends (...args: infer A) => infer R ? (...args: A) => R : T[K] };
type Made<F> = F extends (...args: never[]) => infer R ? Strict<Awaited<R>> : F;
`;
