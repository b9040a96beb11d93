import { client } from "./client/part.ts";
import { contract } from "./contract/part.ts";
import { describeMachine } from "./machine.ts";
import { mock } from "./mock/part.ts";
import type { Options, PartName } from "./options.ts";
import { openOutput } from "./output.ts";
import type { Part } from "./part.ts";
import { installPeers } from "./peers.ts";
import { pipeline } from "./pipeline/part.ts";
import type { BenchReport, PartReport } from "./report/model.ts";
import { renderMarkdown, renderText } from "./report/render.ts";
import { types } from "./types/part.ts";

const parts: Readonly<Record<PartName, Part>> = { client, mock, types, contract, pipeline };

/** Runs the parts one after the other, prints their tables, and writes the files that were asked for. */
export async function run(options: Options, print: (text: string) => void, log: (text: string) => void): Promise<void> {
	const json = options.json ? await openOutput(options.json) : undefined;
	const markdown = options.markdown ? await openOutput(options.markdown) : undefined;
	try {
		log("installing the peers\n");
		await installPeers();
		const machine = await describeMachine();
		const reports: PartReport[] = [];
		for (const name of options.parts) {
			const start = performance.now();
			const measures = await parts[name]({ quick: options.quick, progress: (what) => log(`${name}: ${what}\n`) });
			reports.push({ part: name, seconds: (performance.now() - start) / 1000, measures });
			for (const measure of measures) print(renderText(measure));
		}
		const report: BenchReport = { machine, quick: options.quick, parts: reports };
		await json?.write(`${JSON.stringify(report, null, "\t")}\n`);
		await markdown?.write(renderMarkdown(report));
	} finally {
		await json?.close();
		await markdown?.close();
	}
}
