import { isObject, type JsonObject, listOf, objectOf } from "../json.ts";
import { keywordOf } from "../keywords/keywords.ts";
import { regExpOf } from "../keywords/regexp.ts";
import { usableSettings } from "../keywords/settings.ts";
import { isSchema } from "../keywords/subschemas.ts";
import { escapeToken, pointerInFragment, readPointer } from "../pointer.ts";
import type { References } from "../structure/references.ts";
import type { MemberNames } from "./direction.ts";
import { SchemaError } from "./schema-error.ts";
import type { SchemaSource } from "./source.ts";

/** What the meaning of a schema depends on beside its text. */
export interface Scope {
	/** The pointers that `$dynamicRef`s lead to from here, by anchor: the outermost resource that has it decides. */
	readonly dynamic: ReadonlyMap<string, string>;
	/** Members of the object that belong to the other direction, as the schemas around this one say. */
	readonly foreign: ReadonlySet<string>;
}

/** What schemas are normalised with. */
export interface NormaliseSource extends SchemaSource {
	readonly names: MemberNames;
	/** Told of each setting that is left out. */
	readonly onUnusable: (pointer: string, reason: string) => void;
	/** The id of the schema at a pointer; `onValue` when it applies to the very value that the schema with the reference does. */
	readonly refer: (pointer: string, scope: Scope, onValue: boolean) => string;
}

// What the ids of the store take the place of.
const NAMES = ["$id", "$schema", "$anchor", "$dynamicAnchor", "$ref", "$dynamicRef", "$defs", "definitions"];
const NO_NAMES: ReadonlySet<string> = new Set();
const FLAGS = ["readOnly", "writeOnly", "contentSchema"];

/**
 * A schema as JSON Schema 2020-12 for one direction: references are ids of the store, members of the other direction are
 * not required, and what has no usable form is left out. Its parts stand at the same paths as in the document.
 */
export function normalise(
	source: NormaliseSource,
	node: JsonObject | boolean,
	pointer: string,
	scope: Scope,
	onValue = true,
): JsonObject | boolean {
	if (typeof node === "boolean") return node;
	const settings = usableSettings(node, (path, reason) => source.onUnusable(pointer + path, reason));
	for (const name of [...NAMES, ...FLAGS]) delete settings[name];
	const here = scopeAt(source, node, pointer, scope);
	for (const [keyword, setting] of Object.entries(settings)) {
		if (keywordOf(keyword)?.applies === undefined) continue;
		const at = `${pointer}/${keyword}`;
		settings[keyword] = mapSubschemas(keyword, setting, at, source, (schema, path, applies) => {
			const inner = applies
				? scopeIn(source, pointer, path.slice(pointer.length), here, scope)
				: { ...here, foreign: NO_NAMES };
			return normalise(source, schema, path, inner, onValue && applies);
		});
	}
	dropForeign(settings, here.foreign);
	suitValidator(settings);
	nameBranches(settings, node, pointer, source.references);
	addReferences(source, settings, node, pointer, scopeIn(source, pointer, "/$ref", here, scope), onValue);
	// Nothing is in an empty list, which the validator takes for a mistake.
	if (Array.isArray(settings.enum) && settings.enum.length === 0) return false;
	return settings;
}

const PROTO = "__proto__";

/** Says in other words what ajv 8.20 passes over: a property of this name. */
function suitValidator(settings: Record<string, unknown>): void {
	const properties = objectOf(settings.properties);
	if (Object.hasOwn(properties, PROTO)) {
		settings.patternProperties = { ...objectOf(settings.patternProperties), [`^${PROTO}$`]: properties[PROTO] };
	}
}

/** The dynamic scope once a schema is entered: its resource counts if no outer one has the anchor. */
export function enterResource(
	references: References,
	pointer: string,
	dynamic: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
	if (!references.isDynamic) return dynamic;
	return new Map([...references.dynamicAnchors(references.resourceOf(pointer)), ...dynamic]);
}

function scopeAt({ names, references }: NormaliseSource, node: JsonObject, pointer: string, scope: Scope): Scope {
	const own = names.foreign(pointer);
	return {
		dynamic: typeof node.$id === "string" ? enterResource(references, pointer, scope.dynamic) : scope.dynamic,
		foreign: own.size === 0 ? scope.foreign : new Set([...scope.foreign, ...own]),
	};
}

/** The scope of a part of a schema: what the schemas around it say, and those that hold together with it. */
function scopeIn({ names }: NormaliseSource, pointer: string, path: string, here: Scope, around: Scope): Scope {
	const beside = here.foreign === around.foreign ? NO_NAMES : names.foreignBeside(pointer, path);
	return { ...here, foreign: beside.size === 0 ? around.foreign : new Set([...around.foreign, ...beside]) };
}

function mapSubschemas(
	keyword: string,
	setting: unknown,
	at: string,
	{ onUnusable }: NormaliseSource,
	change: (schema: JsonObject | boolean, pointer: string, onValue: boolean) => unknown,
): unknown {
	const { form, applies } = keywordOf(keyword) ?? {};
	const changed = (schema: unknown, pointer: string) =>
		isSchema(schema) ? change(schema, pointer, applies === "value") : schema;
	if (Array.isArray(setting)) return setting.map((schema, index) => changed(schema, `${at}/${index}`));
	if (form !== "schemaMap") return changed(setting, at);
	const members = Object.entries(Object(setting)).flatMap(([name, schema]): [string, unknown][] => {
		const pointer = `${at}/${escapeToken(name)}`;
		if (keyword === "patternProperties" && regExpOf(name) === undefined) {
			onUnusable(pointer, "must be named by a regular expression of ECMA-262");
			return [];
		}
		return [[name, changed(schema, pointer)]];
	});
	return Object.fromEntries(members);
}

/** `required` holds for a `readOnly` member in responses only, and for a `writeOnly` one in requests only. */
function dropForeign(settings: Record<string, unknown>, foreign: ReadonlySet<string>): void {
	if (foreign.size === 0) return;
	const kept = (names: unknown) => listOf(names).filter((name) => !foreign.has(String(name)));
	if (settings.required !== undefined) settings.required = kept(settings.required);
	if (!isObject(settings.dependentRequired)) return;
	settings.dependentRequired = Object.fromEntries(
		Object.entries(settings.dependentRequired).map(([name, needs]) => [name, kept(needs)]),
	);
}

/** Which branch of `oneOf` or `anyOf` each value of the discriminator means, for the explanation. */
function nameBranches(
	settings: Record<string, unknown>,
	node: JsonObject,
	pointer: string,
	references: References,
): void {
	if (!isObject(settings.discriminator)) return;
	const { propertyName, mapping, defaultMapping } = settings.discriminator;
	const branches = listOf(node.oneOf ?? node.anyOf);
	const targets = branches.map((branch) =>
		isObject(branch) && typeof branch.$ref === "string" ? references.target(branch.$ref, pointer) : undefined,
	);
	const indexOf = (name: unknown): number => {
		const target = references.target(String(name), pointer) ?? `/components/schemas/${escapeToken(String(name))}`;
		return targets.indexOf(target);
	};
	const implicit = targets.map((target, index): [string, number] => [target?.split("/").at(-1) ?? "", index]);
	const mapped = Object.entries(isObject(mapping) ? mapping : {}).map(([tag, name]): [string, number] => [
		tag,
		indexOf(name),
	]);
	settings.discriminator = {
		propertyName: String(propertyName),
		branches: Object.fromEntries([...implicit, ...mapped].filter(([tag, index]) => tag !== "" && index >= 0)),
		...(defaultMapping !== undefined && { otherwise: indexOf(defaultMapping) }),
	};
}

/** A dynamic reference is a fixed one once it is known on which way it was reached. */
function addReferences(
	source: NormaliseSource,
	settings: Record<string, unknown>,
	node: JsonObject,
	pointer: string,
	scope: Scope,
	onValue: boolean,
): void {
	const { references, document, refer } = source;
	const ids = ["$ref", "$dynamicRef"].flatMap((keyword) => {
		const reference = node[keyword];
		if (typeof reference !== "string") return [];
		const fixed = references.target(reference, pointer);
		if (fixed === undefined) {
			throw new SchemaError(`${pointer}/${keyword}`, `refers to "${reference}", and there is nothing`);
		}
		const target = readPointer(document, fixed);
		const isDynamic = keyword === "$dynamicRef" && pointerInFragment(reference.split("#")[1] ?? "") === undefined;
		const anchor = isDynamic && isObject(target) ? target.$dynamicAnchor : undefined;
		const bound = typeof anchor === "string" ? scope.dynamic.get(anchor) : undefined;
		return [refer(bound ?? fixed, scope, onValue)];
	});
	const [id, ...others] = ids;
	if (id !== undefined) settings.$ref = id;
	if (others.length > 0) settings.allOf = [...listOf(settings.allOf), ...others.map(($ref) => ({ $ref }))];
}
