import type { ValuePlace } from "@forter-orders/spec";

/** A change after which a value breaks its schema. */
export interface Mutation {
	readonly pointer: string;
	/** The keyword that is broken. */
	readonly rule: "type" | "required" | "enum" | "const";
	/** What stands there instead; absent when the member is taken away. */
	readonly value?: unknown;
}

// One of each type; an array comes late, because it reads as an empty answer.
const SAMPLES: readonly unknown[] = [4711, "mutated", { mutated: true }, ["mutated"], true];
const UNKNOWN = "MUTATED_VALUE";

/** All mutations of the places, in their order: a wrong type, `null`, a missing member, a value that is not listed. */
export function mutationsOf(places: readonly ValuePlace[]): Mutation[] {
	return places.flatMap((place) => [...wrongTypes(place), ...missing(place), ...unlisted(place)]);
}

function wrongTypes({ pointer, schemas }: ValuePlace): Mutation[] {
	const allowed = schemas.filter(({ type }) => type !== undefined).map(({ type }) => [type].flat());
	const isWrong = (value: unknown) => allowed.some((types) => !types.some((type) => hasType(value, String(type))));
	const other = SAMPLES.find(isWrong);
	return [
		...(other === undefined ? [] : [{ pointer, rule: "type", value: other } as const]),
		...(isWrong(null) ? [{ pointer, rule: "type", value: null } as const] : []),
	];
}

function missing({ pointer, required }: ValuePlace): Mutation[] {
	return required ? [{ pointer, rule: "required" }] : [];
}

function unlisted({ pointer, schemas }: ValuePlace): Mutation[] {
	return schemas.flatMap((schema): Mutation[] => {
		if (Array.isArray(schema.enum) && !schema.enum.includes(UNKNOWN))
			return [{ pointer, rule: "enum", value: UNKNOWN }];
		return Object.hasOwn(schema, "const") && schema.const !== UNKNOWN
			? [{ pointer, rule: "const", value: UNKNOWN }]
			: [];
	});
}

function hasType(value: unknown, type: string): boolean {
	switch (type) {
		case "null":
			return value === null;
		case "array":
			return Array.isArray(value);
		case "object":
			return typeof value === "object" && value !== null && !Array.isArray(value);
		case "integer":
			return Number.isInteger(value);
		default:
			return typeof value === type;
	}
}
