import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeReleases } from "../src/releases.ts";

let repository: string;
beforeEach(async () => {
	repository = await mkdtemp(join(tmpdir(), "forter-orders-releases-"));
	git("init", "--quiet");
	await mkdir(join(repository, "openapi/baseline"), { recursive: true });
});
afterEach(() => rm(repository, { recursive: true, force: true }));

test("takes the contract of each release from its tag", async () => {
	await release("0.1.0", "0.1.0");
	await release("0.2.0", "0.2.0");
	git("tag", "@forter-orders/client@0.2.0");
	const folder = join(repository, "out");
	expect(await writeReleases(repository, folder)).toEqual(["0.1.0", "0.2.0"]);
	expect(await readdir(folder)).toEqual(["0.1.0", "0.2.0"]);
	expect(JSON.parse(await readFile(join(folder, "0.1.0/openapi.json"), "utf8")).info.version).toBe("0.1.0");
});

test("takes nothing before the first release", async () => {
	expect(await writeReleases(repository, join(repository, "out"))).toEqual([]);
});

test("says where the contract of a tag is that of another version", async () => {
	await release("0.2.0", "0.1.0");
	await expect(writeReleases(repository, join(repository, "out"))).rejects.toThrow(
		"openapi/baseline/openapi.yaml at the tag @forter-orders/openapi@0.2.0 is the contract of version 0.1.0",
	);
});

test("says what it needs where there is no repository", async () => {
	await rm(join(repository, ".git"), { recursive: true });
	await expect(writeReleases(repository, join(repository, "out"))).rejects.toThrow("in a clone with all tags");
});

async function release(tag: string, version: string): Promise<void> {
	await writeFile(join(repository, "openapi/baseline/openapi.yaml"), `openapi: 3.1.0\ninfo:\n  version: ${version}\n`);
	git("add", "--all");
	git("-c", "user.name=Robin Example", "-c", "user.email=robin@example.com", "commit", "--quiet", "-m", tag);
	git("tag", `@forter-orders/openapi@${tag}`);
}

function git(...args: string[]): void {
	execFileSync("git", args, { cwd: repository });
}
