import { addText, type Command, type Finish, Option } from "@forter-orders/command-line";
import { addContractOptions, profileOption } from "./run-options.ts";
import type { VerifyFlags } from "./verify-flags.ts";

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
		const { verifyAndReport } = await import("./verify-and-report.ts");
		finish(await verifyAndReport(files, flags));
	});
}
