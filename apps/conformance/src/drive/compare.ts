import type { Violation } from "@forter-orders/spec";
import type { Message } from "../row.ts";

/** What a tool says of a message. */
export interface Verdict {
	readonly breaks: readonly string[];
	/** What it could not check; absent where the tool does not say. */
	readonly unchecked?: readonly string[];
}

/** A violation as a row writes it: part, JSON Pointer and keyword. */
export function faultOf({ in: part, pointer, rule }: Pick<Violation, "in" | "pointer" | "rule"> | Fault): string {
	return [part, pointer, rule].filter((word) => word !== "").join(" ");
}

interface Fault {
	readonly in: string;
	readonly pointer: string;
	readonly rule: string;
}

/** Where a verdict is not that of the row. */
export function differences(message: Message, { breaks, unchecked }: Verdict): string[] {
	const name = nameOf(message);
	return [
		...listDifferences(name, "breaks", message.breaks, breaks),
		...(unchecked === undefined ? [] : listDifferences(name, "leaves unchecked", message.unchecked, unchecked)),
	];
}

/** Where one list of lines is not the other, in any order. */
export function listDifferences(
	subject: string,
	verb: string,
	expected: readonly string[],
	actual: readonly string[],
): string[] {
	return [
		...actual.filter((one) => !expected.includes(one)).map((one) => `${subject} ${verb} "${one}", and must not`),
		...expected.filter((one) => !actual.includes(one)).map((one) => `${subject} must say that it ${verb} "${one}"`),
	];
}

/** A message in a few words. */
export function nameOf(message: Message): string {
	const { body } = message;
	const text = body === undefined ? "" : typeof body === "string" ? ` ${body}` : ` ${body.length} bytes`;
	const headers = Object.entries(message.headers)
		.filter(([, value]) => value !== "application/json")
		.map(([name, value]) => ` ${name}: ${value}`)
		.join(",");
	const start = message.side === "request" ? `${message.method} ${message.path}` : `response ${message.status}`;
	return `${start}${headers}${text}`.slice(0, 200);
}
