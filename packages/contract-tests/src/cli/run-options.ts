import { type Command, Option } from "commander";
import type { Phase } from "../report/model.ts";
import { addPhase, wholeNumber } from "./parse-values.ts";

/** What says which contract is meant. */
export interface ContractFlags {
	readonly contract?: string;
	readonly scenarios?: string;
}

/** What says against which server cases are sent. */
export interface TargetFlags extends ContractFlags {
	readonly target?: string;
	readonly siteId?: string;
	readonly apiKey?: string;
	readonly seed: number;
	readonly profile: "strict" | "lenient";
	readonly deadline: number;
	readonly workers: number;
}

/** What says which cases are run. */
export interface RunFlags extends TargetFlags {
	readonly phase?: readonly Phase[];
	readonly junit?: string;
	readonly html?: string;
	readonly json?: string;
	readonly quiet?: boolean;
}

const MAX_SEED = 2 ** 32 - 1;
const MAX_WORKERS = 256;
const MAX_DEADLINE_MS = 600_000;

/** Adds the options that choose the contract. */
export function addContractOptions(command: Command): Command {
	return command
		.option("--contract <file>", "OpenAPI document to test against (default: the published contract)")
		.option("--scenarios <file>", "its test triggers, in the form of @forter-orders/openapi/scenarios.json");
}

/** Adds the options that choose the server. */
export function addTargetOptions(command: Command): Command {
	return addContractOptions(command)
		.option("--target <url>", "server to test (default: the built-in mock)")
		.addOption(new Option("--site-id <id>", "site id that is sent to the target").env("FORTER_SITE_ID"))
		.addOption(new Option("--api-key <key>", "API key that is sent to the target").env("FORTER_API_KEY"))
		.addOption(profileOption())
		.addOption(
			new Option("--seed <number>", "where generated cases start; the same seed gives the same report")
				.argParser(wholeNumber(0, MAX_SEED))
				.default(0),
		)
		.addOption(
			new Option("--deadline <ms>", "how long an answer may take")
				.argParser(wholeNumber(1, MAX_DEADLINE_MS))
				.default(5_000),
		)
		.addOption(
			new Option("--workers <number>", "cases that run at a time").argParser(wholeNumber(1, MAX_WORKERS)).default(8),
		);
}

/** Adds the options of a whole run. */
export function addRunOptions(command: Command): Command {
	return addTargetOptions(command)
		.addOption(new Option("--phase <name>", "run only this phase; may be repeated").argParser(addPhase))
		.option("--junit <file>", "write a JUnit report; - is the standard output")
		.option("--html <file>", "write an HTML report, one file")
		.option("--json <file>", "write a JSON report")
		.option("--quiet", "print nothing on success, else only the findings");
}

/** How strict the judgement is. */
export function profileOption(): Option {
	const text = "lenient lets a server accept incomplete orders";
	return new Option("--profile <name>", text).choices(["strict", "lenient"]).default("strict");
}
