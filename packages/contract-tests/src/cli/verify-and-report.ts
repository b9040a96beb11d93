import { exitStatus, hasColours, print } from "@forter-orders/command-line";
import { masked } from "../report/mask.ts";
import { renderVerify } from "../verify/render.ts";
import { verifyFiles } from "../verify/verify.ts";
import { openContract } from "./open-contract.ts";
import { prepareOutputs, summaryStream, writeOutput } from "./outputs.ts";
import { tellFlaws } from "./tell-flaws.ts";
import type { VerifyFlags } from "./verify-flags.ts";

/** Judges files as the command line says, and gives the exit status. */
export async function verifyAndReport(files: readonly string[], flags: VerifyFlags): Promise<number> {
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
	tellFlaws(contract);
	const report = masked(found);
	await writeOutput("json", json, `${JSON.stringify(report, null, "\t")}\n`);
	const stream = summaryStream({ json });
	print(stream, renderVerify(report, { colour: hasColours(stream), quiet }));
	return report.verdict === "pass" ? exitStatus.fine : exitStatus.findings;
}
