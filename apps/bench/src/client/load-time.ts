import { pathToFileURL } from "node:url";
import type { Measure } from "@forter-orders/docs/benchmarks";
import { runCommand } from "../command.ts";
import { measureInTurns } from "../rounds.ts";
import { built } from "./build.ts";

const ways = {
	esm: (file: string) => `await import(${JSON.stringify(pathToFileURL(file).href)})`,
	cjs: (file: string) => `process.getBuiltinModule("node:module").createRequire("/")(${JSON.stringify(file)})`,
} as const;

// Node loads its fetch when one of its classes is first asked for: with the import for some, with the first call for the
// others. All need it, so it is nobody's.
const readFetch = "globalThis.Headers";
const notes = [
	"Node's own fetch, which some load with their import and the others with their first call, is loaded before.",
];

/** Milliseconds until a contender is loaded, each time in a fresh process. */
export async function loadTimes(names: readonly string[], rounds: number): Promise<Measure[]> {
	return [await loadTime("Cold import", "esm", names, rounds), await loadTime("Cold require", "cjs", names, rounds)];
}

function loadTime(title: string, format: keyof typeof ways, names: readonly string[], rounds: number) {
	const contenders = names.map((name) => {
		const load = ways[format](built(name, format));
		const code = `${readFetch}; const start = performance.now(); ${load}; console.log(performance.now() - start); process.exit();`;
		const args = ["--input-type=module", "--eval", code];
		return { name, sample: async () => Number((await runCommand(process.execPath, args)).stdout) };
	});
	const subject = { title, unit: "ms", better: "lower", headline: format === "esm", notes } as const;
	return measureInTurns(subject, contenders, { rounds });
}
