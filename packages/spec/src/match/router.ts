import { type PathTemplate, type PathValues, parseTemplate } from "./path-template.ts";

/** What a method and a path lead to. */
export interface Route<Operation> {
	/** Absent for an unknown path, or for a method that the path does not have. */
	readonly operation?: Operation;
	/** Empty without an operation. */
	readonly values: PathValues;
	/** The methods of the path, in upper case; empty for an unknown path. */
	readonly methods: readonly string[];
}

/** Finds the operation of a method, a path, and a query without its question mark. */
export type Router<Operation> = (method: string, path: string, search?: string) => Route<Operation>;

/** What is routed. */
export interface Routable {
	/** In upper case. */
	readonly method: string;
	readonly path: string;
	/** What its servers put before the path; nothing by default. */
	readonly basePaths?: readonly string[];
}

interface Place<Operation> {
	readonly template: PathTemplate;
	readonly operations: readonly Operation[];
}

/** What is found below a base path. */
interface Level<Operation> {
	readonly base: string;
	readonly places: readonly Place<Operation>[];
}

/**
 * Makes a router. A path is first one of an operation behind a base path of its own servers, the longest first; one that
 * is none of them is read without a base path, as it is asked for of a mock that stands for the server.
 */
export function createRouter<Operation extends Routable>(operations: readonly Operation[]): Router<Operation> {
	const basesOf = ({ basePaths = [] }: Operation) => (basePaths.length === 0 ? [""] : basePaths);
	const bases = [...new Set(operations.flatMap(basesOf))].sort((a, b) => b.length - a.length);
	const served = bases.map((base) =>
		levelOf(
			base,
			operations.filter((one) => basesOf(one).includes(base)),
		),
	);
	const bare = [levelOf("", operations)];
	return (method, path, search = "") => {
		const found = find(served, method, path, search);
		return found.methods.length > 0 ? found : find(bare, method, path, search);
	};
}

function levelOf<Operation extends Routable>(base: string, operations: readonly Operation[]): Level<Operation> {
	const places = new Map<string, { template: PathTemplate; operations: Operation[] }>();
	for (const operation of operations) {
		const place = places.get(operation.path) ?? { template: parseTemplate(operation.path), operations: [] };
		places.set(operation.path, place);
		place.operations.push(operation);
	}
	return { base, places: [...places.values()].sort((a, b) => compare(a.template.rank, b.template.rank)) };
}

function find<Operation extends Routable>(
	levels: readonly Level<Operation>[],
	method: string,
	path: string,
	search: string,
): Route<Operation> {
	const methods = new Set<string>();
	for (const { base, places } of levels) {
		if (!path.startsWith(base)) continue;
		const rest = path.slice(base.length);
		for (const { template, operations } of places) {
			const values = template.read(rest, search);
			if (values === undefined) continue;
			const operation = operations.find((one) => one.method === method);
			if (operation) return { operation, values, methods: operations.map((one) => one.method) };
			for (const one of operations) methods.add(one.method);
		}
	}
	return { values: {}, methods: [...methods] };
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
