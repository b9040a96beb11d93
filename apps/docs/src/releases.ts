import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { isObject } from "@forter-orders/spec";
import { parse } from "yaml";

const run = promisify(execFile);
const tagPrefix = "@forter-orders/openapi@";
/** The contract of a release, as its own commit has it: a release takes it as the new baseline. */
const file = "openapi/baseline/openapi.yaml";

/** Writes the contract of each release that a repository has a tag for, as the build takes them; gives the versions. */
export async function writeReleases(repository: string, folder: string): Promise<string[]> {
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	const tags = (await git(repository, "tag", "--list", `${tagPrefix}*`)).split("\n").filter((tag) => tag !== "");
	for (const tag of tags) await writeRelease(repository, folder, tag);
	return tags.map((tag) => tag.slice(tagPrefix.length));
}

async function writeRelease(repository: string, folder: string, tag: string): Promise<void> {
	const contract: unknown = parse(await git(repository, "show", `${tag}:${file}`));
	const version = isObject(contract) && isObject(contract.info) ? contract.info.version : undefined;
	if (`${tagPrefix}${String(version)}` !== tag) {
		throw new Error(
			`${file} at the tag ${tag} is the contract of version ${String(version)}, expected that of the tag.`,
		);
	}
	await mkdir(join(folder, String(version)));
	await writeFile(join(folder, String(version), "openapi.json"), JSON.stringify(contract));
}

async function git(repository: string, ...args: string[]): Promise<string> {
	try {
		const { stdout } = await run("git", args, { cwd: repository, maxBuffer: 64_000_000 });
		return stdout;
	} catch (cause) {
		throw new Error(`git ${args.join(" ")} failed. A site with its releases is built in a clone with all tags.`, {
			cause,
		});
	}
}
