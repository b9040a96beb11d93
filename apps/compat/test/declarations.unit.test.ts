import { expect, test } from "vitest";
import { exportsOf, statementsOf, withoutComments } from "../src/packages/declarations.ts";

test("comments go, and what looks like one in a text stays", () => {
	const text =
		'/** A. */\nexport type A = "https://example.com" | "/*"; // one\n/* two */\n\nexport type B = `//text`;\n';
	expect(withoutComments(text)).toBe('export type A = "https://example.com" | "/*";\nexport type B = `//text`;\n');
});

test("exports are listed by name and kind, whichever way they are written", () => {
	const text = [
		'export type { A, B } from "./a.ts";',
		'export { c, type D, e as f } from "./b.ts";',
		"export declare function g(): void;",
		"export declare const h: number;",
		"export interface I {\n}",
		"export type J = string;",
		"export declare abstract class K {\n}",
		"type L = string;",
		"export {};",
	].join("\n");
	const kinds = [...exportsOf(text)].map(([name, { kind }]) => `${kind} ${name}`);
	expect(kinds.sort()).toEqual([
		"type A",
		"type B",
		"type D",
		"type I",
		"type J",
		"value K",
		"value c",
		"value f",
		"value g",
		"value h",
	]);
});

test("declarations are told apart, and overloads kept together", () => {
	const text =
		"export declare function a(): void;\nexport declare function a(b: string): void;\ninterface B {\n    c: string;\n}\n";
	const statements = statementsOf(text);
	expect([...statements.keys()]).toEqual(["a", "B"]);
	expect(statements.get("a")).toContain("b: string");
	expect(statements.get("B")).toContain("c: string");
});
