import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

/** The releases in the build of the tests, the newest first. */
export const releasedVersions: readonly string[] = ["0.0.9", "0.0.8"];

const { resolve } = createRequire(import.meta.url);

/** Writes released contracts as the build takes them: today's contract under the numbers of older releases. */
export async function writeReleaseFolder(folder: string): Promise<string> {
	const contract = JSON.parse(await readFile(resolve("@forter-orders/openapi/openapi.json"), "utf8"));
	for (const version of releasedVersions) {
		const own = { ...contract, info: { ...contract.info, version } };
		await mkdir(join(folder, version), { recursive: true });
		await writeFile(join(folder, version, "openapi.json"), JSON.stringify(own));
	}
	return folder;
}
