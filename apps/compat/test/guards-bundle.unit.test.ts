import { isObject, listOf, objectOf, readPointer } from "@forter-orders/spec";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { compareDocuments } from "../src/compare/document.ts";
import { verdictOn } from "../src/judgement.ts";
import { bundle } from "./fixtures/bundle.ts";
import { type Json, sourceOf } from "./fixtures/documents.ts";

type Rewrite = (node: Json, key: string) => unknown;

/** Rewrites each object of a document, the inner ones first; examples and names are left as they are. */
function rewrite(value: unknown, change: Rewrite, key = "#"): unknown {
	if (["example", "examples", "value", "x-codeSamples", "x-enumDescriptions"].includes(key)) return value;
	if (Array.isArray(value)) return value.map((item) => rewrite(item, change, "[]"));
	if (!isObject(value)) return value;
	const copy = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, rewrite(part, change, name)]));
	return change(copy, key);
}

function sorted(compare: (a: string, b: string) => number): Rewrite {
	return (node) => Object.fromEntries(Object.entries(node).sort(([a], [b]) => compare(a, b)));
}

const types = ["string", "number", "integer", "boolean", "object", "array", "null"];
const isSchema = (node: Json) => typeof node.type === "string" && types.includes(node.type);

/** The contract with every reference to a schema written out. */
function inlined(document: Json, kinds: string[]): unknown {
	const resolve = (node: unknown): unknown => {
		if (Array.isArray(node)) return node.map(resolve);
		if (!isObject(node)) return node;
		const { $ref, ...siblings } = node;
		const pointer = String($ref);
		if (kinds.some((kind) => pointer.startsWith(`#/components/${kind}/`)))
			return { ...objectOf(resolve(readPointer(document, pointer.slice(1)))), ...objectOf(resolve(siblings)) };
		return Object.fromEntries(Object.entries(node).map(([name, part]) => [name, resolve(part)]));
	};
	return {
		...document,
		paths: resolve(document.paths),
		components: {
			...objectOf(document.components),
			...objectOf(
				resolve({ schemas: objectOf(document.components).schemas, responses: objectOf(document.components).responses }),
			),
		},
	};
}

const refactorings: Record<string, (document: Json) => unknown> = {
	"keys sorted at every level": (d) =>
		rewrite(
			d,
			sorted((a, b) => (a < b ? -1 : 1)),
		),
	"keys sorted backwards": (d) =>
		rewrite(
			d,
			sorted((a, b) => (a < b ? 1 : -1)),
		),
	"written as YAML": (d) => parse(stringify(d)),
	"written as YAML with anchors": (d) =>
		parse(stringify({ ...d, paths: d.paths }, { aliasDuplicateObjects: true }), { maxAliasCount: -1 }),
	"written as YAML in double quotes": (d) => parse(stringify(d, { defaultStringType: "QUOTE_DOUBLE" })),
	"written as JSON in YAML": (d) => parse(JSON.stringify(d)),
	"schemas written out": (d) => inlined(d, ["schemas"]),
	"parameters written out": (d) => inlined(d, ["parameters"]),
	"responses written out": (d) => inlined(d, ["responses"]),
	"examples written out": (d) => inlined(d, ["examples"]),
	"everything written out": (d) => inlined(d, ["schemas", "parameters", "responses", "examples"]),
	"schemas wrapped in allOf": (d) => rewrite(d, (node) => (isSchema(node) ? wrap(node, "allOf") : node)),
	"schemas wrapped in oneOf": (d) => rewrite(d, (node) => (isSchema(node) ? wrap(node, "oneOf") : node)),
	"types as lists": (d) => rewrite(d, (node) => (isSchema(node) ? { ...node, type: [node.type].flat() } : node)),
	"required backwards": (d) =>
		rewrite(d, (node) =>
			Array.isArray(node.required) ? { ...node, required: listOf(node.required).toReversed() } : node,
		),
	"closed lists as oneOf": (d) =>
		rewrite(d, ({ enum: values, ...node }) =>
			Array.isArray(values) ? { ...node, oneOf: values.map((value) => ({ const: value })) } : { ...node },
		),
	"open objects written out": (d) =>
		rewrite(d, (node) => (isSchema(node) && node.type === "object" ? { additionalProperties: true, ...node } : node)),
	"parameters at the path": (d) => ({
		...d,
		paths: Object.fromEntries(
			Object.entries(objectOf(d.paths)).map(([path, item]) => {
				const { parameters, ...post } = objectOf(objectOf(item).post);
				return [path, { parameters, post }];
			}),
		),
	}),
	"security and servers at the operations": ({ security, ...d }) => ({
		...d,
		paths: Object.fromEntries(
			Object.entries(objectOf(d.paths)).map(([path, item]) => [
				path,
				{ post: { ...objectOf(objectOf(item).post), security } },
			]),
		),
	}),
	"parameters in another order": (d) =>
		rewrite(d, (node) =>
			Array.isArray(node.parameters) ? { ...node, parameters: node.parameters.toReversed() } : node,
		),
	"names of headers in capitals": (d) =>
		rewrite(d, (node) => (node.in === "header" ? { ...node, name: String(node.name).toUpperCase() } : node)),
	"defaults of parameters written out": (d) =>
		rewrite(d, (node) =>
			node.in === "header" && node.schema !== undefined
				? { style: "simple", explode: false, required: false, ...node }
				: node,
		),
};

function wrap({ description, ...node }: Json, key: string): Json {
	return { ...(description !== undefined && { description }), [key]: [node] };
}

describe("the contract written otherwise is the same contract", () => {
	test.each(Object.entries(refactorings))("%s", (_, refactor) => {
		const next = refactor(bundle()) as Json;
		expect(compareDocuments(sourceOf(bundle()), sourceOf(next))).toEqual([]);
		expect(compareDocuments(sourceOf(next), sourceOf(bundle()))).toEqual([]);
	});

	test("another text everywhere is documentation and nothing else", () => {
		const next = rewrite(bundle(), (node) =>
			typeof node.description === "string" ? { ...node, description: "Other." } : node,
		);
		const changes = compareDocuments(sourceOf(bundle()), sourceOf(next as Json));
		expect(changes.length).toBeGreaterThan(400);
		expect(new Set(changes.map(verdictOn))).toEqual(new Set(["D"]));
	});
});
