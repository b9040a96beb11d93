import type { Contract } from "../contract/contract.ts";
import { isObject, type JsonObject } from "../contract/json.ts";
import { loadContract } from "../contract/load.ts";
import { readJson } from "../verify/read-json.ts";
import type { ContractFlags } from "./run-options.ts";
import { UsageError } from "./usage-error.ts";

/** The contract that the command line names, with its test triggers; else the published one. */
export async function openContract({ contract, scenarios }: ContractFlags): Promise<Contract> {
	if (contract === undefined) {
		if (scenarios !== undefined)
			throw new UsageError("--scenarios needs --contract: the published contract has its own");
		return await loadContract();
	}
	try {
		return await loadContract(contract, { scenarios: await readScenarios(scenarios) });
	} catch (error) {
		if (error instanceof TypeError) throw new UsageError(`--contract: ${error.message}`, { cause: error });
		throw error;
	}
}

async function readScenarios(file: string | undefined): Promise<JsonObject> {
	if (file === undefined) return {};
	const value = await readJson(file);
	if (isObject(value) && Array.isArray(value.triggers)) return value;
	throw new UsageError(`--scenarios ${file}: expected an object with a list \`triggers\``);
}
