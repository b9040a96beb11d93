import { isRecord, type Json, listOf, recordOf, valueAt } from "../json.ts";
import { exportsOf } from "./declarations.ts";
import type { Surface } from "./surface.ts";

/** A line of code that compiled before, and what it says when it no longer does. */
export type Probe = { code: string; label: string };

/** Code that reads each member of each schema by name, and gives and takes what old code gave and took. */
export function probesOfTypes(document: Json): Probe[] {
	const schemas = Object.entries(recordOf(recordOf(document.components).schemas));
	const named = schemas.flatMap(([name, schema]) => {
		const key = `New.components["schemas"][${JSON.stringify(name)}]`;
		return [{ code: key, label: `the schema ${name}` }, ...members(document, schema, key, name)];
	});
	return [...named.map(({ code, label }) => ({ code: `type _ = ${code};`, label })), ...exchanges(document)];
}

function members(document: Json, schema: unknown, code: string, label: string): Probe[] {
	if (!isRecord(schema) || typeof schema.$ref === "string") return [];
	const own = Object.entries(recordOf(schema.properties)).flatMap(([name, part]) => {
		const probe = { code: `At<${code}, ${JSON.stringify(name)}>`, label: `${label}.${name}` };
		return [probe, ...members(document, part, probe.code, probe.label)];
	});
	const items = schema.items === undefined ? [] : members(document, schema.items, `At<${code}, number>`, `${label}[]`);
	return [...own, ...items, ...listOf(schema.allOf).flatMap((part) => members(document, part, code, label))];
}

// What old code sends has to be accepted, what is answered now has to be what old code reads.
function exchanges(document: Json): Probe[] {
	return Object.entries(recordOf(document.paths)).flatMap(([path, item]) =>
		Object.entries(recordOf(item)).flatMap(([method, operation]) => {
			if (!isRecord(operation) || operation.responses === undefined) return [];
			const id = typeof operation.operationId === "string" ? operation.operationId : undefined;
			const at =
				id === undefined
					? `paths[${JSON.stringify(path)}][${JSON.stringify(method)}]`
					: `operations[${JSON.stringify(id)}]`;
			const request =
				operation.requestBody === undefined ? [] : [gives(at, `["requestBody"]`, `the request of ${id ?? path}`)];
			const statuses = Object.entries(recordOf(operation.responses)).filter(([, response]) =>
				hasBody(document, response),
			);
			const answers = statuses.map(([status]) =>
				takes(at, `["responses"][${status}]["content"]`, `the answer ${status} of ${id ?? path}`),
			);
			return [gives(at, `["parameters"]`, `the parameters of ${id ?? path}`), ...request, ...answers];
		}),
	);
}

function hasBody(document: Json, response: unknown): boolean {
	const { $ref } = recordOf(response);
	return recordOf(typeof $ref === "string" ? valueAt(document, $ref) : response).content !== undefined;
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
