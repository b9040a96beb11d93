// Writes the types of the bundled contract. The build compiles a file of its own, so that only a person changes the
// committed one, whose diff is the review of a contract change.
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { createCommand, exitStatus, main, print, readText, UsageError, writeFault } from "@forter-orders/command-line";
import { renderTypes } from "./render.ts";

const HINT = "run `pnpm generate`, read the diff, and commit the file";

process.exitCode = await main((finish) =>
	createCommand({
		name: "node scripts/generate.ts",
		description: "Writes the types of the bundled contract.",
		after: "Exit status: 0 when all is well, 1 when --check finds another text, 2 for a wrong option or file.",
	})
		.argument("[FILE]", "where they are written", "src/schema.gen.ts")
		.option("--check", "write nothing, and fail when the file is not what the contract gives")
		.action(async (file: string, { check }: { check?: boolean }) => {
			if (!check) await write(file);
			else if (!(await isUpToDate(file))) finish(exitStatus.findings);
		}),
);

async function write(file: string): Promise<void> {
	const text = await renderTypes();
	try {
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, text);
	} catch (error) {
		throw new UsageError(writeFault(file, error), { cause: error });
	}
}

async function isUpToDate(file: string): Promise<boolean> {
	if ((await readText(file, HINT)) === (await renderTypes())) return true;
	print(process.stderr, `${file} is not what openapi/ gives; ${HINT}\n`);
	return false;
}
