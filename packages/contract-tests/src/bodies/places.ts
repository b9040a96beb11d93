import {
	branchesOf,
	type Direction,
	escapeToken,
	isForeign,
	isObject,
	listOf,
	objectOf,
	type Part,
	type Spec,
	valueJudgeOf,
} from "@forter-orders/spec";

/** A place in a body that the contract describes. */
export interface Place {
	/** Names that lead there; `*` is any entry of a list. */
	readonly tokens: readonly string[];
	/** The name of the place in ids: the names joined with dots, `$` for the whole body. */
	readonly name: string;
	/** Document pointers of the schemas that apply there together. */
	readonly schemas: readonly string[];
	/** For each way to satisfy them, the schemas that then apply. */
	readonly branches: readonly (readonly Part[])[];
	readonly parent?: Place;
	/** Which branch of the parent has this place. */
	readonly parentBranch: number;
	/** Whether that branch requires it whatever the other members are. */
	readonly required: boolean;
}

/** Every schema of a place, each once. */
export function partsOf({ branches }: Pick<Place, "branches">): Part[] {
	const parts = branches.flat();
	return parts.filter(({ pointer }, index) => parts.findIndex((other) => other.pointer === pointer) === index);
}

/** Whether a place is an entry of a list. */
export function isEntry({ tokens }: Pick<Place, "tokens">): boolean {
	return /^(?:\*|\d+)$/.test(tokens.at(-1) ?? "");
}

/** Whether a place is a member with a name of its own, which can be there or not. */
export function isMember(place: Pick<Place, "tokens">): boolean {
	return place.tokens.length > 0 && place.tokens.at(-1) !== MAP_KEY && !isEntry(place);
}

/** The key that stands for any member of an object used as a map. */
export const MAP_KEY = "anyKey";

/** The places below schemas, some of them once for a whole document. */
export interface PlaceFinder {
	/** Every place below a schema, the whole body first; a schema inside itself is not entered again. */
	placesOf(direction: Direction, schema: string): Place[];
}

// Schemas that refer to each other have places without end; in a document that has more than these, each schema with a
// name is entered once for each direction.
const MAX_PLACES = 6_000;

/** Makes the finder for the bodies of a document, which decides whether all their places can be tried. */
export function createPlaceFinder(
	spec: Spec,
	bodies: readonly { direction: Direction; schema: string }[],
): PlaceFinder {
	const budget = { left: MAX_PLACES };
	for (const { direction, schema } of bodies) {
		if (budget.left > 0) walk(spec, direction, schema, { isOpen: isNew, budget });
	}
	if (budget.left > 0) return { placesOf: (direction, schema) => walk(spec, direction, schema, { isOpen: isNew }) };
	const entered = new Map<string, Place>();
	const isFirst = (direction: Direction) => (place: Place) => {
		const names = place.branches.flat().filter(isNamed);
		const isOpen = isNew(place) && names.every(({ pointer }) => !entered.has(`${direction} ${pointer}`));
		if (isOpen) for (const { pointer } of names) entered.set(`${direction} ${pointer}`, place);
		return isOpen;
	};
	return { placesOf: (direction, schema) => walk(spec, direction, schema, { isOpen: isFirst(direction) }) };
}

interface Walk {
	/** Whether the members of a place are visited. */
	readonly isOpen: (place: Place) => boolean;
	readonly budget?: { left: number };
}

function walk(spec: Spec, direction: Direction, schema: string, { isOpen, budget }: Walk): Place[] {
	const places: Place[] = [];
	const names = new Set<string>();
	const visit = (place: Place): void => {
		if (budget && budget.left <= 0) return;
		if (budget) budget.left -= 1;
		// Two branches can describe one name in two ways.
		let { name } = place;
		for (let count = 2; names.has(name); count += 1) name = `${place.name}~${count}`;
		names.add(name);
		const named = { ...place, name };
		places.push(named);
		if (isOpen(named)) for (const child of childrenOf(spec, direction, named)) visit(child);
	};
	visit(makePlace(spec, [], [schema]));
	return places;
}

function makePlace(
	spec: Spec,
	tokens: readonly string[],
	schemas: readonly string[],
	above: { readonly parent?: Place; readonly parentBranch?: number; readonly required?: boolean } = {},
): Place {
	const { parent, parentBranch = 0, required = false } = above;
	const name = tokens.length === 0 ? "$" : tokens.map(escapeToken).join(".");
	const branches = branchesOf(spec, schemas);
	return { tokens, name, schemas, branches, parentBranch, required, ...(parent ? { parent } : {}) };
}

function childrenOf(spec: Spec, direction: Direction, parent: Place): Place[] {
	const seen = new Set<string>();
	return parent.branches.flatMap((parts, parentBranch) =>
		[...memberSchemas(parts)]
			.filter(([token]) => token !== MAP_KEY || isName(spec, direction, parts, MAP_KEY))
			.filter(([token, schemas]) => !seen.has(`${token} ${schemas}`) && !isForeign({ spec, direction }, parts, token))
			.map(([token, schemas]) => {
				seen.add(`${token} ${schemas}`);
				const required = parts.some((part) => !part.conditional && listOf(part.schema.required).includes(token));
				return makePlace(spec, [...parent.tokens, token], schemas, { parent, parentBranch, required });
			}),
	);
}

function isName(spec: Spec, direction: Direction, parts: readonly Part[], name: string): boolean {
	const judge = valueJudgeOf(spec, direction);
	return parts.every(
		({ pointer, schema }) => schema.propertyNames === undefined || judge.accepts(`${pointer}/propertyNames`, name),
	);
}

/** The schemas of each member that some schemas describe together. */
function memberSchemas(parts: readonly Part[]): Map<string, string[]> {
	const members = new Map<string, string[]>();
	const add = (token: string, pointer: string, schema: unknown): void => {
		// An empty schema says nothing, unless it is all there is.
		if (!isObject(schema) || (Object.keys(schema).length === 0 && members.has(token))) return;
		const known = members.get(token) ?? [];
		members.set(token, [...known, pointer]);
	};
	for (const { pointer, schema } of parts) {
		for (const [name, member] of Object.entries(objectOf(schema.properties))) {
			add(name, `${pointer}/properties/${escapeToken(name)}`, member);
		}
		for (const [index, entry] of listOf(schema.prefixItems).entries()) {
			add(String(index), `${pointer}/prefixItems/${index}`, entry);
		}
		if (schema.prefixItems === undefined) add("*", `${pointer}/items`, schema.items);
		if (isObject(schema.additionalProperties) && Object.keys(schema.additionalProperties).length > 0) {
			add(MAP_KEY, `${pointer}/additionalProperties`, schema.additionalProperties);
		}
	}
	return members;
}

/** Whether a place is not inside another of the same schema. */
function isNew({ parent, branches }: Place): boolean {
	const own = new Set(
		branches
			.flat()
			.filter(isNamed)
			.map(({ pointer }) => pointer),
	);
	for (let above = parent; above; above = above.parent) {
		if (above.branches.flat().some((part) => isNamed(part) && own.has(part.pointer))) return false;
	}
	return true;
}

/** Only a schema with a name can be referred to, and so hold itself. */
function isNamed({ pointer }: Part): boolean {
	return !pointer.startsWith("/paths/") || pointer.includes("/$defs/");
}
