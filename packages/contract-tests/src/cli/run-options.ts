import { type Command, Option, wholeNumber } from "@forter-orders/command-line";
import type { Phase } from "../model/report.ts";
import { addPhase } from "./phase.ts";

/** What says which contract is meant. */
export interface ContractFlags {
	readonly contract?: string;
	readonly scenarios?: string;
	readonly strictDocument?: boolean;
	readonly documentedErrors?: boolean;
	readonly allowRemote?: boolean;
	readonly allowAnyFile?: boolean;
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
		.option("--scenarios <file>", "its test triggers, in the form of @forter-orders/openapi/scenarios.json")
		.option("--allow-remote", "fetch what the document refers to on other hosts")
		.option("--allow-any-file", "read files that it refers to outside the working directory and its own folder");
}

/** Adds the options that hold a document to more than it must keep. */
export function addStrictOptions(command: Command): Command {
	return command
		.option("--strict-document", "make a finding of an example that breaks its schema; by default it is left out")
		.option("--documented-errors", "make a finding of a refusal whose status the document does not list");
}

/** Adds the options that choose the server. */
export function addTargetOptions(command: Command): Command {
	return addStrictOptions(addContractOptions(command))
		.option("--target <url>", "server to test (default: the built-in mock)")
		.addOption(new Option("--site-id <id>", "site id that is sent to the target").env("FORTER_SITE_ID"))
		.addOption(new Option("--api-key <key>", "API key that is sent to the target").env("FORTER_API_KEY"))
		.addOption(profileOption())
		.addOption(seedOption("where generated cases start; the same seed gives the same report"))
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

/** Where chance begins. */
export function seedOption(text: string): Option {
	return new Option("--seed <number>", text).argParser(wholeNumber(0, MAX_SEED)).default(0);
}

/** How strict the judgement is. */
export function profileOption(): Option {
	const text = "lenient lets a server accept incomplete orders";
	return new Option("--profile <name>", text).choices(["strict", "lenient"]).default("strict");
}
