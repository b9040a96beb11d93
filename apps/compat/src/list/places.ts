import type { Later } from "../canonical/later.ts";
import { laterOf, latersOf, mapOf, type Schema, schemasOf } from "../canonical/schema.ts";
import { isNothing, requiredOf } from "../compare/schema/members.ts";
import { type Fact, factOf, type Requiredness } from "./fact.ts";

/** The places in a value, such as `payment[].creditCard.bin`, and what is said of each. */
export type Places = Map<string, Fact>;

/** How many places of one value are read, so that no document, however entangled, keeps the command busy for long. */
export const mostPlaces = 20_000;

/** What a body as a whole is called. */
export const bodyName = "(body)";

/** Every place in the value that some schemas describe, the value itself under `name`. */
export function placesOf(name: string, schemas: readonly Schema[], required: Requiredness): Places {
	const places: Places = new Map();
	const walk = (place: string, own: readonly Schema[], requiredness: Requiredness, above: readonly Schema[]): void => {
		if (places.size >= mostPlaces) return;
		const parts = [...new Set(own.flatMap((one) => partsOf(one)))];
		places.set(place, factOf(parts, requiredness));
		// A schema that contains itself is described once.
		const fresh = parts.filter((part) => !above.includes(part));
		const names = own.map(requiredNames);
		for (const [suffix, children] of childrenOf(fresh)) {
			const key = suffix.slice(1);
			const always = suffix.startsWith(".") && names.some((each) => each.always.has(key));
			const some = suffix.startsWith(".") && names.some((each) => each.some.has(key));
			const child = always ? "required" : some ? "required in some cases" : "optional";
			const inner = place === bodyName ? suffix.replace(/^\./, "") : `${place}${suffix}`;
			walk(inner, children, child, [...above, ...fresh]);
		}
	};
	walk(name, schemas, required, []);
	return places;
}

/** Every schema that bears on the same value: the schema, and the parts it is composed of. */
function partsOf(schema: Schema): Schema[] {
	const parts = ["allOf", "anyOf", "oneOf", "then", "else"].flatMap((key) => schemasOf(schema, key));
	return [schema, ...parts.flatMap(partsOf)];
}

/** The schemas of the members and entries of a value, by what is written after its name. */
function childrenOf(parts: readonly Schema[]): Map<string, Schema[]> {
	const children = new Map<string, Schema[]>();
	const add = (suffix: string, later: Later | undefined) => {
		if (later && !isNothing(later)) children.set(suffix, [...(children.get(suffix) ?? []), later.schema]);
	};
	for (const part of parts) {
		for (const [name, later] of mapOf(part, "properties")) add(`.${name}`, later);
		for (const later of mapOf(part, "patternProperties").values()) add(".*", later);
		add(".*", laterOf(part, "additionalProperties"));
		for (const later of latersOf(part, "prefixItems")) add("[]", later);
		add("[]", laterOf(part, "items"));
	}
	return children;
}

/** The members that a schema requires: `always`, or only in `some` of its branches. */
type RequiredNames = { always: ReadonlySet<string>; some: ReadonlySet<string> };

function requiredNames(schema: Schema): RequiredNames {
	const always = new Set(requiredOf(schema));
	const some = new Set<string>();
	for (const part of schemasOf(schema, "allOf").map(requiredNames)) {
		for (const name of part.always) always.add(name);
		for (const name of part.some) some.add(name);
	}
	for (const branches of groupsOf(schema)) {
		for (const branch of branches) {
			for (const name of [...branch.always, ...branch.some]) some.add(name);
			for (const name of branch.always) if (branches.every((other) => other.always.has(name))) always.add(name);
		}
	}
	return { always, some };
}

function groupsOf(schema: Schema): RequiredNames[][] {
	const isNull = ({ type }: Schema) => Array.isArray(type) && type.join() === "null";
	const choices = ["anyOf", "oneOf"].map((key) => schemasOf(schema, key).filter((branch) => !isNull(branch)));
	const condition = schema.if === undefined ? [] : ["then", "else"].map((key) => schemasOf(schema, key)[0] ?? {});
	return [...choices, condition].map((group) => group.map(requiredNames));
}
