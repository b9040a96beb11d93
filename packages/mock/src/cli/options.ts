import { parseArgs } from "node:util";
import { faultNames } from "../faults/definitions.ts";
import type { Fault } from "../faults/fault.ts";
import { parseFault } from "../faults/parse.ts";
import { PROFILES, type Profile } from "../request/profile.ts";

/** What the command line asks for. */
export interface CliOptions {
	readonly port: number;
	readonly host: string;
	/** An OpenAPI document to mock in place of the bundled contract. */
	readonly file?: string;
	readonly profile: Profile;
	readonly apiKey?: string;
	readonly siteId?: string;
	/** In the order in which they strike. */
	readonly faults: readonly Fault[];
	readonly json: boolean;
	readonly quiet: boolean;
	readonly help: boolean;
	readonly version: boolean;
}

/** A command line that cannot be understood; the message is meant for the terminal. */
export class UsageError extends Error {
	override readonly name = "UsageError";
}

/** The text of `--help`. */
export const HELP: string = `Usage: orders-mock [FILE] [options]

Answers Forter's order decision API on a local port, as the contract says; or the
API of FILE, an OpenAPI 3.0 or 3.1 document in YAML or JSON.

  --port <number>   port to listen on, 0 for any that is free (default 4010)
  --host <name>     address to listen on (default 127.0.0.1)
  --profile <name>  strict judges requests as the contract says (default);
                    lenient lets pass what the server is known to let pass
  --api-key <key>   refuse every other API key; any will do without this
  --site-id <id>    refuse every other site id; any will do without this
  --fault <fault>   start with a fault, such as "status; status=503; times=2";
                    several are taken in their order
  --json            one JSON object a line instead of text
  --quiet           no line for each request
  --version         print the version
  --help            print this text

Faults:
${wrapped(faultNames)}

Exit status: 0 after SIGINT or SIGTERM, 1 when it cannot start, 2 for a wrong option,
130 or 143 after a second SIGINT or SIGTERM, which does not wait for requests in flight.
`;

function wrapped(words: readonly string[]): string {
	// As many words as fit, with the comma, into 76 columns.
	return words
		.join(", ")
		.replace(/(.{1,75}(?:,|$)) ?/g, "  $1\n")
		.trimEnd();
}

/** Reads the command line. */
export function readOptions(args: readonly string[]): CliOptions {
	const { values, files } = parse(args);
	const { port, host, fault, profile, "api-key": apiKey, "site-id": siteId, ...flags } = values;
	if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
		throw new UsageError(`--port must be a whole number from 0 to 65535, got "${port}"`);
	}
	if (host === "") throw new UsageError("--host must be an address, such as 127.0.0.1");
	if (apiKey === "" || siteId === "") throw new UsageError("--api-key and --site-id must not be empty");
	const [file, ...more] = files;
	if (more.length > 0) throw new UsageError(`only one FILE can be mocked, got ${files.length}`);
	return {
		port: Number(port),
		host,
		profile: readProfile(profile),
		faults: fault.map(readFault),
		...(file !== undefined && { file }),
		...(apiKey !== undefined && { apiKey }),
		...(siteId !== undefined && { siteId }),
		...flags,
	};
}

function readProfile(name: string): Profile {
	const found = PROFILES.find((known) => known === name);
	if (found === undefined) throw new UsageError(`--profile must be ${PROFILES.join(" or ")}, got "${name}"`);
	return found;
}

function readFault(text: string): Fault {
	try {
		return parseFault(text);
	} catch (error) {
		throw new UsageError(`--fault: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
	}
}

function parse(args: readonly string[]) {
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				port: { type: "string", default: "4010" },
				host: { type: "string", default: "127.0.0.1" },
				profile: { type: "string", default: "strict" },
				"api-key": { type: "string" },
				"site-id": { type: "string" },
				fault: { type: "string", multiple: true, default: [] },
				json: { type: "boolean", default: false },
				quiet: { type: "boolean", default: false },
				help: { type: "boolean", short: "h", default: false },
				version: { type: "boolean", short: "v", default: false },
			},
		});
		return { values, files: positionals };
	} catch (error) {
		throw new UsageError(reasonOf(error), { cause: error });
	}
}

/** The first sentence of what Node says; the others are hints that only some callers need. */
function reasonOf(error: unknown): string {
	const [reason = ""] = String(error instanceof Error ? error.message : error).split(/\.? ?\n|\. /);
	return reason.replace(/argument is ambiguous$/, "needs a value, after = when it begins with a dash");
}
