import { type Command, Option } from "commander";
import { masked } from "../report/mask.ts";
import type { Side } from "../verify/model.ts";
import { renderVerify } from "../verify/render.ts";
import { verifyFiles } from "../verify/verify.ts";
import { exitCodes, type Finish } from "./exit-codes.ts";
import { openContract } from "./open-contract.ts";
import { prepareOutputs, writeOutput, writesToStdout } from "./outputs.ts";
import { addText } from "./parse-values.ts";
import { hasColours, print } from "./print.ts";
import { addContractOptions, type ContractFlags, profileOption } from "./run-options.ts";

interface VerifyFlags extends ContractFlags {
	readonly operation?: string;
	readonly side?: Side;
	readonly status?: string;
	readonly host?: readonly string[];
	readonly profile: "strict" | "lenient";
	readonly json?: string;
	readonly quiet?: boolean;
}

/** `orders-contract verify`: recorded messages against the contract. */
export function addVerifyCommand(program: Command, finish: Finish): void {
	const command = program
		.command("verify")
		.summary("hold payloads or recorded traffic against the contract")
		.description(
			"Holds files against the contract: a body as JSON, a HAR recording, or exchanges as {request, response}.\n" +
				"Of a body it finds out which one it is by its members; --operation and --side say it.",
		)
		.argument("<file...>", "JSON or HAR files")
		.option("--operation <id>", "operation that the bodies belong to")
		.addOption(new Option("--side <name>", "which body of it").choices(["request", "response"]))
		.option("--status <code>", "status of the response that the bodies are of")
		.addOption(
			new Option("--host <name>", "host whose recorded requests are meant as well; may be repeated").argParser(addText),
		)
		.addOption(profileOption())
		.option("--json <file>", "write a JSON report; - is the standard output")
		.option("--quiet", "print only what fails");
	addContractOptions(command).action(async (files: string[], flags: VerifyFlags) => {
		finish(await verify(files, flags));
	});
}

async function verify(files: readonly string[], flags: VerifyFlags): Promise<number> {
	const { json, quiet = false, operation, host, side, status, profile } = flags;
	await prepareOutputs({ json });
	const contract = await openContract(flags);
	const found = await verifyFiles(contract, files, {
		profile,
		...(operation === undefined ? {} : { operationId: operation }),
		...(side === undefined ? {} : { side }),
		...(status === undefined ? {} : { status }),
		...(host === undefined ? {} : { hosts: host }),
	});
	const report = masked(found);
	await writeOutput("json", json, `${JSON.stringify(report, null, "\t")}\n`);
	const stream = writesToStdout({ json }) ? process.stderr : process.stdout;
	print(stream, renderVerify(report, { colour: hasColours(stream), quiet }));
	return report.verdict === "pass" ? exitCodes.fine : exitCodes.findings;
}
