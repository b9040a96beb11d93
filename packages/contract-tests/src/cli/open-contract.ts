import { UsageError } from "@forter-orders/command-line";
import { isObject, type JsonObject } from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";
import { loadContract } from "../contract/load.ts";
import { readJson } from "../verify/read-json.ts";
import type { ContractFlags } from "./run-options.ts";
import { tellFlaws } from "./tell-flaws.ts";

/** The contract that the command line names, with its test triggers; else the published one. */
export async function openContract({ contract: file, scenarios, ...options }: ContractFlags): Promise<Contract> {
	if (file === undefined) {
		if (scenarios !== undefined)
			throw new UsageError("--scenarios needs --contract: the published contract has its own");
		return await loadContract();
	}
	const { strictDocument, documentedErrors, allowRemote, allowAnyFile } = options;
	const contract = await loadContract(file, {
		scenarios: await readScenarios(scenarios),
		...(strictDocument && { strictDocument }),
		...(documentedErrors && { documentedErrors }),
		...(allowRemote && { allowRemote }),
		...(allowAnyFile && { allowAnyFile }),
	});
	tellFlaws(contract);
	return contract;
}

async function readScenarios(file: string | undefined): Promise<JsonObject> {
	if (file === undefined) return {};
	const value = await readJson(file);
	if (isObject(value) && Array.isArray(value.triggers)) return value;
	throw new UsageError(`--scenarios ${file}: expected an object with a list \`triggers\``);
}
