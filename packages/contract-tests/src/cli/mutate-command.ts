import { availableParallelism } from "node:os";
import { type Command, Option } from "commander";
import { count } from "../report/words.ts";
import { exitCodes, type Finish } from "./exit-codes.ts";
import { openContract } from "./open-contract.ts";
import { prepareOutputs, writeOutput, writesToStdout } from "./outputs.ts";
import { percentage, wholeNumber } from "./parse-values.ts";
import { print } from "./print.ts";
import { addContractOptions, type ContractFlags } from "./run-options.ts";

interface MutateFlags extends ContractFlags {
	readonly n: number;
	readonly seed: number;
	readonly workers: number;
	readonly min: number;
	readonly json?: string;
	readonly quiet?: boolean;
}

const MAX_MUTANTS = 100_000;
const MAX_SEED = 2 ** 32 - 1;
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
	addContractOptions(command)
		.addOption(
			new Option("--n <number>", "how many faults").argParser(wholeNumber(1, MAX_MUTANTS)).default(DEFAULT_MUTANTS),
		)
		.addOption(new Option("--seed <number>", "which faults").argParser(wholeNumber(0, MAX_SEED)).default(0))
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
	const stream = writesToStdout(outputs) ? process.stderr : process.stdout;
	if (!quiet || !isEnough) print(stream, renderMutation(report));
	return isEnough ? exitCodes.fine : exitCodes.findings;
}
