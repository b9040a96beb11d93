import type { Measure } from "@forter-orders/docs/benchmarks";
import ts from "typescript";
import { callers, otherClients } from "../client/contenders.ts";
import { type Facts, readFacts } from "../contract.ts";
import { generateClients } from "../generate.ts";
import type { Part } from "../part.ts";
import { measureFiguresInTurns, measureInTurns, measureOf, type Subject, single } from "../rounds.ts";
import { type Compiled, type Compiler, compile, compilers } from "./compile.ts";
import { definitionLines } from "./definitions.ts";
import { openEditor } from "./editor.ts";

// The types come from the contract for all but this one, which has none; so its neighbour is the reference.
const reference = "openapi-fetch";
const names = [reference, ...[...callers, ...otherClients].filter((name) => name !== reference)];

/** What the types of the client cost its user, in the compiler and in the editor. */
export const types: Part = async ({ quick, progress }) => {
	const facts = await readFacts();
	progress("generate the contenders");
	await generateClients(facts.file);
	const measures: Measure[] = [];
	for (const compiler of compilers) {
		progress(compiler.name);
		measures.push(...(await compilerMeasures(compiler, quick ? 1 : compiler.rounds)));
	}
	measures.push(await linesMeasure());
	progress("completions in the editor");
	return [...measures, await editorMeasure(facts, quick ? 1 : 41)];
};

async function compilerMeasures(compiler: Compiler, rounds: number): Promise<Measure[]> {
	const contenders = names.map((name) => ({ name, sample: () => compile(compiler, name) }));
	const lower = { better: "lower" } as const;
	const subjects: Record<keyof Compiled, Subject> = {
		seconds: { ...lower, title: `${compiler.name}, one call`, unit: "s", headline: true },
		megabytes: { ...lower, title: `${compiler.name}, memory`, unit: "MB" },
	};
	return Object.values(await measureFiguresInTurns(subjects, contenders, { rounds, warmUps: 0 }, single));
}

async function linesMeasure(): Promise<Measure> {
	const samples = new Map<string, number[]>();
	for (const name of names) samples.set(name, [await definitionLines(name)]);
	const notes = ["Without the types of the language and of Node, which every project reads."];
	const subject = { title: "Definitions of one call", unit: "lines", better: "lower", headline: true, notes } as const;
	return measureOf(subject, samples, reference);
}

async function editorMeasure({ order }: Facts, rounds: number): Promise<Measure> {
	const registry = ts.createDocumentRegistry();
	const expected = Object.keys(order).slice(0, 3);
	const contenders = [];
	for (const name of [reference, ...callers.filter((caller) => caller !== reference)]) {
		const editor = await openEditor(name, registry, expected);
		contenders.push({ name, sample: async () => editor.complete() });
	}
	return measureInTurns(
		{
			title: "Completion in an order being written",
			unit: "ms",
			better: "lower",
			headline: true,
			notes: ["From a typed letter to the list, by the language service of TypeScript 5.9, in a warm editor."],
		},
		contenders,
		{ rounds },
	);
}
