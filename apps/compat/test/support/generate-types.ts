import { execFile } from "node:child_process";
import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { roots } from "../../src/roots.ts";
import type { Json } from "../fixtures/documents.ts";

const types = join(roots.workspace, "packages/types");

/** The declarations that the types package would have for a contract, made by its own generator in a folder. */
export async function generateTypes(folder: string, contract: Json): Promise<string> {
	const openapi = join(folder, "node_modules/@forter-orders/openapi");
	await mkdir(openapi, { recursive: true });
	await writeFile(join(folder, "package.json"), '{"type": "module"}');
	await writeFile(join(openapi, "package.json"), '{"type": "module", "exports": {"./openapi.json": "./openapi.json"}}');
	await writeFile(join(openapi, "openapi.json"), JSON.stringify(contract));
	await cp(join(types, "scripts"), join(folder, "scripts"), { recursive: true });
	for (const name of ["openapi-typescript", "typescript", "@forter-orders/command-line"])
		await symlink(join(types, "node_modules", name), join(folder, "node_modules", name));
	const file = join(folder, "types.d.ts");
	const args = ["--conditions=@forter-orders/source", join(folder, "scripts/generate.ts"), file];
	await promisify(execFile)(process.execPath, args, { cwd: folder });
	return readFile(file, "utf8");
}
