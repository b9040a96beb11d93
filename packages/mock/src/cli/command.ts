import { createRequire } from "node:module";
import { type Command, createCommand, Option, portNumber, someText, UsageError } from "@forter-orders/command-line";
import { faultNames } from "../faults/definitions.ts";
import type { Fault } from "../faults/fault.ts";
import { parseFault } from "../faults/parse.ts";
import { PROFILES, type Profile } from "../server/profiles.ts";

/** What the command line asks for. */
export interface Options {
	readonly port: number;
	readonly host: string;
	readonly profile: Profile;
	readonly apiKey?: string;
	readonly siteId?: string;
	/** In the order in which they strike. */
	readonly fault?: readonly Fault[];
	/** Refuse a document with flaws. */
	readonly strictDocument?: boolean;
	readonly allowRemote?: boolean;
	readonly allowAnyFile?: boolean;
	readonly json?: boolean;
	readonly quiet?: boolean;
}

const AFTER = `Faults: ${faultNames.join(", ")}

Exit status: 0 after SIGINT or SIGTERM, 2 for a wrong option, file or port, 130 or 143 after a second SIGINT or SIGTERM, which does not wait for requests in flight.`;

/** The command `orders-mock`, which does `serve`; without a file it is the bundled contract that is mocked. */
export function makeCommand(serve: (file: string | undefined, options: Options) => Promise<void>): Command {
	const { version }: { version: string } = createRequire(import.meta.url)("../../package.json");
	return createCommand({
		name: "orders-mock",
		version,
		description: "Answers Forter's order decision API on a local port, as the contract says; or the API of FILE.",
		after: AFTER,
	})
		.argument("[FILE]", "an OpenAPI document (3.0 to 3.2) in YAML or JSON")
		.addOption(portOption())
		.addOption(new Option("--host <name>", "address to listen on").argParser(someText).default("127.0.0.1"))
		.addOption(profileOption())
		.addOption(
			new Option("--api-key <key>", "refuse every other API key; any will do without this").argParser(someText),
		)
		.addOption(new Option("--site-id <id>", "refuse every other site id; any will do without this").argParser(someText))
		.addOption(faultOption())
		.option("--strict-document", "refuse a document with flaws; by default they are named, and left out")
		.option("--allow-remote", "fetch what the document refers to on other hosts")
		.option("--allow-any-file", "read files that it refers to outside the working directory and its own folder")
		.option("--json", "one JSON object a line instead of text")
		.option("--quiet", "no line for each request")
		.action(serve);
}

function portOption(): Option {
	return new Option("--port <number>", "port to listen on, 0 for any that is free").argParser(portNumber).default(4010);
}

function profileOption(): Option {
	const text = "lenient lets pass what the server is known to let pass";
	return new Option("--profile <name>", text).choices(PROFILES).default("strict");
}

function faultOption(): Option {
	const text = 'start with a fault, such as "status; status=503; times=2"; several are taken in their order';
	return new Option("--fault <fault>", text).argParser(addFault);
}

function addFault(text: string, before: readonly Fault[] = []): Fault[] {
	try {
		return [...before, parseFault(text)];
	} catch (error) {
		throw faultError(error);
	}
}

/** Why a fault of the command line cannot be had. */
export function faultError(cause: unknown): UsageError {
	const reason = cause instanceof Error ? cause.message : String(cause);
	return new UsageError(`--fault: ${reason}; see orders-mock --help`, { cause });
}
