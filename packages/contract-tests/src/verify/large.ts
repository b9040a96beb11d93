import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Contract } from "../contract/contract.ts";
import { isObject } from "../contract/json.ts";
import { follow, tokensOf, toPointer } from "../contract/pointer.ts";

/** Entries of each list that are judged in full in a large value. */
export const KEPT_ENTRIES = 200;
/** Values in a message that both validators take in a second or two, however many of them are wrong. */
const LARGE = 50_000;

/** Whether a value holds so many values that lists in it are cut. */
export function isLarge(value: unknown): boolean {
	let left = LARGE;
	const visit = (at: unknown): void => {
		left -= 1;
		if (left <= 0 || typeof at !== "object" || at === null) return;
		for (const member of Array.isArray(at) ? at : Object.values(at)) visit(member);
	};
	visit(value);
	return left <= 0;
}

/** The value with its long lists cut. */
export function shortened(value: unknown): unknown {
	if (Array.isArray(value)) return value.slice(0, KEPT_ENTRIES).map(shortened);
	if (!isObject(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shortened(member)]));
}

const DOCUMENT = "contract";

/** Where a value breaks the schema at a document pointer, by a validator that stops at the first fault. */
export function firstFault(
	{ document }: Pick<Contract, "document">,
	schema: string,
	value: unknown,
): string | undefined {
	const ajv = new Ajv2020({ strict: false, logger: false });
	addFormats.default(ajv);
	ajv.addSchema(document, DOCUMENT);
	const validate = ajv.compile({ $ref: `${DOCUMENT}#${encodeURI(follow(document, schema).pointer)}` });
	if (validate(value)) return undefined;
	return validate.errors?.[0]?.instancePath ?? "";
}

/** The shortened value with one more entry in each list that leads to a place. */
export interface Excerpt {
	readonly value: unknown;
	/** Where a pointer into the excerpt points in the whole. */
	toWhole(pointer: string): string;
}

/** Cuts the lists of a value so that a place stays in it. */
export function excerptAround(value: unknown, pointer: string): Excerpt {
	const [token, ...rest] = tokensOf(pointer);
	const member = token === undefined ? undefined : Reflect.get(Object(value), token);
	if (token === undefined || member === undefined) return { value: shortened(value), toWhole: (at) => at };
	const inner = excerptAround(member, toPointer(rest));
	const short = shortened(value);
	const moved = Array.isArray(short) && Number(token) >= short.length ? String(short.length) : token;
	const cut = Array.isArray(short)
		? short.toSpliced(Number(moved), 1, inner.value)
		: { ...Object(short), [token]: inner.value };
	return {
		value: cut,
		toWhole(at) {
			const [first, ...others] = tokensOf(at);
			return first === moved ? toPointer([token]) + inner.toWhole(toPointer(others)) : at;
		},
	};
}
