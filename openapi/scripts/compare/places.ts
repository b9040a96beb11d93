import { type Fact, factOf, type Requiredness } from "./fact.ts";
import type { Json } from "./json.ts";
import type { References } from "./references.ts";
import { childrenOf, partsOf, requiredNames } from "./schema.ts";

/** The places in a value, such as `payment[].creditCard.bin`, and what is said of each. */
export type Places = Map<string, Fact>;

/** How many places of one value are read, so that no document, however entangled, keeps the command busy for long. */
export const mostPlaces = 20_000;

/** Every place in the value that `schema` describes, the value itself under `name`. */
export function placesOf(name: string, schema: unknown, required: Requiredness, references: References): Places {
	const { follow } = references;
	const places: Places = new Map();
	const walk = (place: string, schemas: unknown[], requiredness: Requiredness, above: readonly Json[]): void => {
		if (places.size >= mostPlaces) return;
		const parts = [...new Set(schemas.flatMap((one) => [...partsOf(one, follow)]))];
		places.set(place, factOf(parts, requiredness));
		// A schema that contains itself is described once.
		const fresh = parts.filter((part) => !above.includes(part));
		const names = schemas.map((one) => requiredNames(one, follow));
		for (const [suffix, children] of childrenOf(fresh)) {
			const key = suffix.slice(1);
			const always = suffix.startsWith(".") && names.some((each) => each.always.has(key));
			const some = suffix.startsWith(".") && names.some((each) => each.some.has(key));
			const child = always ? "required" : some ? "required in some cases" : "optional";
			walk(joined(place, suffix), children, child, [...above, ...fresh]);
		}
	};
	walk(name, [schema], required, []);
	return places;

	function joined(place: string, suffix: string): string {
		return place === bodyName ? suffix.replace(/^\./, "") : `${place}${suffix}`;
	}
}

/** What a body as a whole is called. */
export const bodyName = "(body)";
