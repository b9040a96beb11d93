import { readPointer, tokensOf, toPointer } from "@forter-orders/spec";
import { isContainer, setAt } from "../bodies/edit.ts";

/** Sets the value at a pointer, and makes what is missing on the way. */
export function putAt(body: unknown, pointer: string, value: unknown): void {
	const tokens = tokensOf(pointer);
	let node = body;
	for (const [index, token] of tokens.entries()) {
		if (!isContainer(node)) return;
		const isLast = index === tokens.length - 1;
		const here = toPointer(tokens.slice(0, index + 1));
		if (isLast) setAt(node, token, value);
		else if (!isContainer(readPointer(body, here))) setAt(node, token, /^\d+$/.test(tokens[index + 1] ?? "") ? [] : {});
		node = readPointer(body, here);
	}
}
