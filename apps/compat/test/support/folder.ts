import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder for the time of a test. */
export async function temporaryFolder(): Promise<{ path: string } & AsyncDisposable> {
	const path = await realpath(await mkdtemp(join(tmpdir(), "compat-test-")));
	return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}
