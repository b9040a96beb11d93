import type { Measure } from "@forter-orders/docs/benchmarks";
import { measureOf } from "../rounds.ts";
import type { WorkspaceCopy } from "./copy.ts";

interface Step {
	readonly name: string;
	readonly args?: readonly string[];
	readonly prepare?: () => Promise<void>;
}

/** Seconds that a build of the workspace takes: cold, warm, and with one file changed. */
export async function buildTimes(copy: WorkspaceCopy, rounds: number): Promise<Measure> {
	const steps: Step[] = [
		{ name: "cold", args: ["--force"] },
		{ name: "warm" },
		{
			name: "a file of the contract changed",
			prepare: () => copy.change("openapi/openapi.yaml", (text) => `# ${text}`),
		},
		{
			name: "a file of the mock changed",
			prepare: () => copy.change("packages/mock/src/index.ts", (text) => `// ${text}`),
		},
	];
	const samples = new Map<string, number[]>(steps.map(({ name }) => [name, []]));
	for (let round = 0; round < rounds; round++) {
		for (const { name, args = [], prepare } of steps) {
			await prepare?.();
			const { ms } = await copy.build(...args);
			samples.get(name)?.push(ms / 1000);
		}
	}
	const notes = [
		"`turbo run build` in a copy of the workspace, with the start of pnpm, and with all packages installed.",
		"A file is changed by a comment; turbo rebuilds all that depends on it, whatever comes of it.",
	];
	return measureOf(
		{ title: "Build of the workspace", unit: "s", better: "lower", headline: true, notes },
		samples,
		"cold",
	);
}
