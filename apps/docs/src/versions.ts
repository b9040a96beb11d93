import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "@forter-orders/command-line";
import { type Contract, releasedContract } from "./contract.ts";

/** What `versions.json` says of a release. */
export interface Version {
	readonly version: string;
	/** Where its reference stands below the root of the site. */
	readonly path: string;
	readonly latest: boolean;
}

/** The route below which the reference of a release stays. */
export function versionRoute(version: string): string {
	return `v/${version}/`;
}

/** The released contracts in a folder that has one folder a version, the newest first; none without a folder. */
export async function releasedContracts(folder: string | undefined): Promise<Contract[]> {
	if (folder === undefined) return [];
	const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
		throw new UsageError(
			`there is no folder ${folder} that can be read; --releases takes one with a folder for each version`,
			{ cause },
		);
	});
	const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
	const contracts = await Promise.all(names.map((name) => namedContract(folder, name)));
	return contracts.sort((one, other) => compareVersions(other.version, one.version));
}

/** The list of releases as `versions.json` has it. */
export function versionsFile(contracts: readonly Contract[]): string {
	const versions = contracts.map(({ version }, index): Version => {
		return { version, path: versionRoute(version), latest: index === 0 };
	});
	return `${JSON.stringify({ versions }, null, 2)}\n`;
}

async function namedContract(folder: string, name: string): Promise<Contract> {
	const contract = await releasedContract(join(folder, name));
	if (contract.version === name) return contract;
	throw new UsageError(
		`The contract in ${name}/ says that it is version ${contract.version}. Name its folder after it.`,
	);
}

/** Orders version numbers as semver does, a pre-release before its release. */
export function compareVersions(one: string, other: string): number {
	const [left, right] = [one, other].map((version) => version.split("-"));
	const numbers = (left?.[0] ?? "").localeCompare(right?.[0] ?? "", "en", { numeric: true });
	if (numbers !== 0) return numbers;
	const [before, after] = [left?.slice(1).join("-") ?? "", right?.slice(1).join("-") ?? ""];
	if (before === "" || after === "") return Number(before === "") - Number(after === "");
	return before.localeCompare(after, "en", { numeric: true });
}
