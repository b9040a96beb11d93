import { availableParallelism } from "node:os";
import {
	type Command,
	exitStatus,
	type Finish,
	Option,
	percentage,
	print,
	wholeNumber,
} from "@forter-orders/command-line";
import { count } from "../report/words.ts";
import { prepareOutputs, summaryStream, writeOutput } from "./outputs.ts";
import { addContractOptions, addStrictOptions, type ContractFlags, seedOption } from "./run-options.ts";

interface MutateFlags extends ContractFlags {
	readonly n: number;
	readonly seed: number;
	readonly workers: number;
	readonly min: number;
	readonly json?: string;
	readonly quiet?: boolean;
}

const MAX_MUTANTS = 100_000;
const MAX_THREADS = 64;
const DEFAULT_MUTANTS = 1_000;
const DEFAULT_MIN = 99;

/** `orders-contract mutate`: whether the suite notices faults that are seeded on purpose. */
export function addMutateCommand(program: Command, finish: Finish): void {
	const command = program
		.command("mutate")
		.summary("seed faults on purpose and count those that the suite notices")
		.description(
			"Seeds faults into the contract, the answers and the requests, and counts those that the suite notices.",
		);
	addStrictOptions(addContractOptions(command))
		.addOption(
			new Option("--n <number>", "how many faults").argParser(wholeNumber(1, MAX_MUTANTS)).default(DEFAULT_MUTANTS),
		)
		.addOption(seedOption("which faults"))
		.addOption(
			new Option("--workers <number>", "threads")
				.argParser(wholeNumber(1, MAX_THREADS))
				.default(Math.min(availableParallelism(), 8)),
		)
		.addOption(new Option("--min <percent>", "fail when fewer are noticed").argParser(percentage).default(DEFAULT_MIN))
		.option("--json <file>", "write a JSON report; - is the standard output")
		.option("--quiet", "print nothing when enough are noticed")
		.action(async (flags: MutateFlags) => finish(await mutate(flags)));
}

async function mutate(flags: MutateFlags): Promise<number> {
	const { n, seed, workers, min, json, quiet = false } = flags;
	const { openContract } = await import("./open-contract.ts");
	const contract = await openContract(flags);
	const outputs = { junit: undefined, html: undefined, json };
	await prepareOutputs(outputs);
	const [{ runMutation }, { renderMutation }] = await Promise.all([
		import("../mutate/run-mutation.ts"),
		import("../mutate/render.ts"),
	]);
	const showsProgress = process.stderr.isTTY === true && !quiet;
	const report = await runMutation(contract, {
		n,
		seed,
		workers,
		onProgress: (done, total) => {
			if (showsProgress) print(process.stderr, `\r\u001B[2Kmutants ${count(done)} of ${count(total)}`);
		},
	});
	if (showsProgress) print(process.stderr, "\r\u001B[2K");
	await writeOutput("json", json, `${JSON.stringify(report, null, 2)}\n`);
	const isEnough = 100 * report.killed >= min * report.mutants;
	const stream = summaryStream(outputs);
	if (!quiet || !isEnough) print(stream, renderMutation(report));
	return isEnough ? exitStatus.fine : exitStatus.findings;
}
