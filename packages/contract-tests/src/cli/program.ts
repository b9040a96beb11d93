import { createRequire } from "node:module";
import { type Command, createCommand, type Finish } from "@forter-orders/command-line";
import { addCoverageCommand } from "./coverage-command.ts";
import { addMutateCommand } from "./mutate-command.ts";
import { addReplayCommand } from "./replay-command.ts";
import { addTestCommand } from "./test-command.ts";
import { addVerifyCommand } from "./verify-command.ts";

const { name, version }: { name: string; version: string } = createRequire(import.meta.url)("../../package.json");

const EXIT_TEXT = `Exit status: 0 when all is well, 1 with findings, 2 for a wrong option or file, 3 when the target cannot be reached.`;

/** The commands of `orders-contract`; the one that is run loads what it needs, and hands its exit status to `finish`. */
export function makeProgram(finish: Finish): Command {
	const program = createCommand({
		name: "orders-contract",
		version: `${name} ${version}`,
		description: "Holds a server, or recorded traffic, to the contract of Forter's order decision API.",
		after: EXIT_TEXT,
	});
	const commands = [addTestCommand, addVerifyCommand, addCoverageCommand, addMutateCommand, addReplayCommand];
	for (const add of commands) add(program, finish);
	return program;
}
