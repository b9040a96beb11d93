import { EVENT_ID, getScalarValue, parseEvents } from "js-yaml";

/** Where a value of a text begins, and what is in it. */
export interface Spot {
	readonly offset: number;
	readonly members: ReadonlyMap<string, Spot>;
	/** What the member `$ref` says. */
	readonly reference?: string;
}

/** Places of a JSON or YAML text by the events of the parser: a member begins at its name, an entry at itself. */
export function spotsIn(text: string): Spot {
	const events = parseEvents(text, { maxDepth: 1_000 });
	let at = 0;
	const keyOf = (): { name: string; offset: number } => {
		const event = events[at];
		if (event?.type === EVENT_ID.SCALAR) {
			at += 1;
			return {
				name: getScalarValue(text, event),
				offset: event.valueStart - (text[event.valueStart - 1] === '"' ? 1 : 0),
			};
		}
		const skipped = read();
		return { name: "", offset: skipped.offset };
	};
	const read = (begin?: number): Spot => {
		const event = events[at];
		at += 1;
		const members = new Map<string, Spot>();
		if (event?.type === EVENT_ID.MAPPING) {
			let reference: string | undefined;
			while (events[at] !== undefined && events[at]?.type !== EVENT_ID.POP) {
				const { name, offset } = keyOf();
				const value = events[at];
				if (name === "$ref" && value?.type === EVENT_ID.SCALAR) reference = getScalarValue(text, value);
				members.set(name, read(offset));
			}
			at += 1;
			return { offset: begin ?? event.start, members, ...(reference !== undefined && { reference }) };
		}
		if (event?.type === EVENT_ID.SEQUENCE) {
			for (let index = 0; events[at] !== undefined && events[at]?.type !== EVENT_ID.POP; index += 1) {
				members.set(String(index), read());
			}
			at += 1;
			return { offset: begin ?? event.start, members };
		}
		const offset =
			event?.type === EVENT_ID.SCALAR ? event.valueStart : event?.type === EVENT_ID.ALIAS ? event.anchorStart : 0;
		return { offset: begin ?? offset, members };
	};
	if (events[at]?.type === EVENT_ID.DOCUMENT) at += 1;
	return read();
}

/** The place at the end of a path, or the last one on the way to it. */
export function spotAt(root: Spot, path: readonly string[]): { readonly spot: Spot; readonly isExact: boolean } {
	let spot = root;
	for (const token of path) {
		const next = spot.members.get(token);
		if (next === undefined) return { spot, isExact: false };
		spot = next;
	}
	return { spot, isExact: true };
}

/** Where the lines of a text begin. */
export function linesOf(text: string): number[] {
	const lines = [0];
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines.push(at + 1);
	return lines;
}

/** The line that an offset is on, from 1. */
export function lineAt(lines: readonly number[], offset: number): number {
	let low = 0;
	let high = lines.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((lines[middle] ?? 0) <= offset) low = middle + 1;
		else high = middle;
	}
	return low;
}
