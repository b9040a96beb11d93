/** A body that says it is JSON and is not. */
export interface MalformedBody {
	readonly name: string;
	readonly body: string | Uint8Array<ArrayBuffer>;
}

const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(values);

/** Bodies that no JSON parser may take. */
export const malformedBodies: readonly MalformedBody[] = [
	{ name: "cut short", body: '{"a": ' },
	{ name: "open list", body: "[1," },
	{ name: "single quotes", body: "{'a': 1}" },
	{ name: "no quotes", body: "{a: 1}" },
	{ name: "trailing comma", body: '{"a": 1,}' },
	{ name: "comment", body: '{"a": 1} // b' },
	{ name: "two values", body: '{"a": 1} {"b": 2}' },
	{ name: "not a number", body: '{"a": NaN}' },
	{ name: "leading zero", body: '{"a": 01}' },
	{ name: "control character", body: '{"a": "b\nc"}' },
	{ name: "bad escape", body: '{"a": "\\x"}' },
	{ name: "a word", body: "hello" },
	{ name: "a form", body: "a=1&b=2" },
	{ name: "a zero byte", body: bytes(0) },
	{ name: "spaces only", body: " \n " },
	{ name: "UTF-16", body: bytes(0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00) },
	{ name: "deep and open", body: "[".repeat(10_000) },
];
