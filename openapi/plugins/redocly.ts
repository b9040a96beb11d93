import { isObject, objectOf } from "@forter-orders/spec/structure";

/** A place in a source file, as far as these rules use Redocly's. */
export type Location = {
	source: { absoluteRef: string };
	pointer: string;
	child(keys: string | number | (string | number)[]): Location;
	key(): Location;
};

/** A node and where it is written. */
export type Place = { node: unknown; location: Location };

/** What Redocly gives a visitor beside the node. */
export type Context = {
	location: Location;
	key: string | number;
	type: { name: string };
	report(problem: { message: string; location: Location }): void;
	resolve(ref: unknown, from?: string): { node?: unknown; location?: Location };
};

type Visit = (node: Record<string, unknown>, ctx: Context, target: Partial<Place>) => void;

/** Functions by the type of node they look at; `any` sees each node, `ref` each reference as it is written. */
export type Visitor = Record<string, { enter?: Visit; leave?: Visit }>;

/** Makes the visitor of one run. */
export type Rule = () => Visitor;

/** `place`, or what its `$ref` names. */
export function follow(ctx: Context, place: Place): Place {
	if (!isObject(place.node) || typeof place.node.$ref !== "string") return place;
	const { node, location } = ctx.resolve(place.node, place.location.source.absoluteRef);
	return location === undefined ? place : { node, location };
}

/** The member `key` of `place`, followed. */
export function member(ctx: Context, place: Place, key: string): Place {
	return follow(ctx, { node: objectOf(place.node)[key], location: place.location.child(key) });
}

/** The members of the object at `parent.key`, followed, by name. */
export function members(ctx: Context, parent: Place, key: string): [string, Place][] {
	const place = member(ctx, parent, key);
	return isObject(place.node) ? Object.keys(place.node).map((name) => [name, member(ctx, place, name)]) : [];
}

/** Reports each message once a place, since a shared file is reached in several ways. */
export function createReporter(): (ctx: Context, message: string, location: Location) => void {
	const reported = new Set<string>();
	return (ctx, message, location) => {
		const key = `${location.source.absoluteRef}${location.pointer} ${message}`;
		if (reported.has(key)) return;
		reported.add(key);
		ctx.report({ message, location });
	};
}

/** A place in a file that the contract does not refer to. */
export function placeIn(file: string, text: string, keys: string[], known: Location): Location {
	// Redocly exports neither class, so they are taken from a place that it made.
	const Source = known.source.constructor as new (file: string, text: string) => Location["source"];
	const Place = known.constructor as unknown as new (source: Location["source"], pointer: string) => Location;
	return new Place(new Source(file, text), "#/").child(keys);
}
