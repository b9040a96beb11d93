import type { BenchReport, PartReport } from "@forter-orders/docs/benchmarks";
import { describeMachine } from "./machine.ts";
import type { Options, PartName } from "./options.ts";
import { openOutput } from "./output.ts";
import type { Part } from "./part.ts";
import { installPeers } from "./peers.ts";
import { renderMarkdown, renderText } from "./report/render.ts";
import { checkMachine, earlierRun, updated } from "./update.ts";

// Loaded when they run: what one part needs takes others seconds to load.
const parts: Readonly<Record<PartName, () => Promise<Part>>> = {
	client: async () => (await import("./client/part.ts")).client,
	mock: async () => (await import("./mock/part.ts")).mock,
	types: async () => (await import("./types/part.ts")).types,
	contract: async () => (await import("./contract/part.ts")).contract,
	docs: async () => (await import("./docs/part.ts")).docs,
	pipeline: async () => (await import("./pipeline/part.ts")).pipeline,
};

/** Runs the parts one after the other, prints their tables, and writes the files that were asked for. */
export async function run(options: Options, print: (text: string) => void, log: (text: string) => void): Promise<void> {
	const earlier = options.update ? await earlierRun(options.json) : undefined;
	const json = options.json ? await openOutput(options.json) : undefined;
	const markdown = options.markdown ? await openOutput(options.markdown) : undefined;
	try {
		log("installing the peers\n");
		await installPeers();
		const machine = await describeMachine();
		if (earlier) checkMachine(earlier, machine);
		const reports: PartReport[] = [];
		for (const name of options.parts) {
			const part = await parts[name]();
			const date = new Date().toISOString();
			const start = performance.now();
			const measures = await part({ quick: options.quick, progress: (what) => log(`${name}: ${what}\n`) });
			reports.push({ part: name, date, seconds: (performance.now() - start) / 1000, measures });
			for (const measure of measures) print(renderText(measure));
		}
		const fresh: BenchReport = { machine, quick: options.quick, parts: reports };
		const report = earlier ? updated(earlier, fresh) : fresh;
		await json?.write(`${JSON.stringify(report, null, "\t")}\n`);
		await markdown?.write(renderMarkdown(report));
	} finally {
		await json?.close();
		await markdown?.close();
	}
}
