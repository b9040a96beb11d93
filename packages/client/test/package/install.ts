import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { type Packed, packInto } from "../../scripts/pack.ts";

declare module "vitest" {
	interface ProvidedContext {
		/** The client as it is published, packed and installed in a fresh folder. */
		packed: Packed;
	}
}

/** Packs and installs the client once for all tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
	const folder = await mkdtemp(join(await realpath(tmpdir()), "orders-client-"));
	project.provide("packed", await packInto(folder));
	return () => rm(folder, { recursive: true });
}
