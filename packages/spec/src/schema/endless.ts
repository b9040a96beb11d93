import { SchemaError } from "./schema-error.ts";

/** A schema by its id, and those that it refers to for the very same value. */
interface Linked {
	readonly id: string;
	readonly pointer: string;
	readonly onValue: readonly string[];
}

// More than people write, and few enough for whatever follows them: one inside another, and all of them for one value.
const MAX_CHAIN = 500;
const MAX_VISITS = 100_000;

interface Size {
	/** How many schemas follow one another. */
	readonly length: number;
	/** How often a schema is looked at; each time that it is referred to. */
	readonly visits: number;
}

const NONE: Size = { length: 0, visits: 0 };

/** Finds among schemas one that would never be done, as it comes back to itself without going down in the value, or that refers on and on. */
export type FindEndless = (schemas: readonly Linked[]) => SchemaError | undefined;

/** Makes the search, which looks at each schema once; with a list of its own in place of recursion, as a chain may be long. */
export function createFindEndless(entry: (id: string) => Linked): FindEndless {
	const sizes = new Map<string, Size>();
	const sizeOf = ({ onValue }: Linked): Size =>
		onValue
			.map((id) => sizes.get(id) ?? NONE)
			.reduce(
				(sum, { length, visits }) => ({ length: Math.max(sum.length, length + 1), visits: sum.visits + visits }),
				{ length: 1, visits: 1 },
			);
	const search = (start: Linked): SchemaError | undefined => {
		const path: { readonly one: Linked; readonly others: Iterator<string> }[] = [];
		const open = new Set<string>();
		const enter = (one: Linked) => {
			open.add(one.id);
			path.push({ one, others: one.onValue.values() });
		};
		enter(start);
		for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
			const next = last.others.next();
			if (!next.done) {
				if (open.has(next.value)) return circle(entry(next.value));
				if (!sizes.has(next.value)) enter(entry(next.value));
				continue;
			}
			const size = sizeOf(last.one);
			if (size.length > MAX_CHAIN || size.visits > MAX_VISITS) return tooMany(last.one);
			sizes.set(last.one.id, size);
			open.delete(last.one.id);
			path.pop();
		}
		return undefined;
	};
	return (schemas) => {
		for (const one of schemas) {
			const error = sizes.has(one.id) ? undefined : search(one);
			if (error) return error;
		}
		return undefined;
	};
}

function circle({ pointer }: Linked): SchemaError {
	return new SchemaError(pointer, "contains itself without going down in the value");
}

function tooMany({ pointer }: Linked): SchemaError {
	return new SchemaError(pointer, "refers to too many schemas that apply to the same value");
}
