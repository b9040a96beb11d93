/** What was received, by its kind alone: any value may be personal data, a number of three digits too. */
export function received(value: unknown): string {
	if (value === undefined) return "nothing";
	if (value === null) return "null";
	if (Array.isArray(value)) return `an array of ${counted(value.length, "entry", "entries")}`;
	switch (typeof value) {
		case "string":
			return value === "" ? "an empty string" : `a string of ${counted(value.length, "character")}`;
		case "number":
			if (Number.isInteger(value)) return "an integer";
			return Number.isFinite(value) ? "a number with decimals" : "a number that JSON cannot hold";
		case "object":
			return "an object";
		default:
			return `a ${typeof value}`;
	}
}

/** A number with its noun. */
export function counted(count: number, one: string, many: string = `${one}s`): string {
	return `${count} ${count === 1 ? one : many}`;
}
