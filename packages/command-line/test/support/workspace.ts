import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the workspace. */
export const root: string = fileURLToPath(new URL("../../../..", import.meta.url));

/** The part of a manifest that says how a command is started. */
interface Manifest {
	readonly engines?: { readonly node?: string };
	readonly bin?: Readonly<Record<string, string>>;
}

/** A command that is published: its file as it was built, and the oldest Node that its package names. */
export interface Bin {
	readonly file: string;
	readonly oldestNode: string;
}

/** The command of a package of the workspace. It does not depend on this one alone: nothing here is imported from it. */
export function binOf(folder: string, name: string): Bin {
	const manifest: Manifest = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
	const file = manifest.bin?.[name];
	const oldestNode = /^>=(.+)$/.exec(manifest.engines?.node ?? "")?.[1];
	if (file === undefined || oldestNode === undefined) throw new Error(`${folder} must have ${name} and a Node`);
	return { file: join(root, folder, file), oldestNode };
}
