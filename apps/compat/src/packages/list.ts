import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isObject, type JsonObject } from "@forter-orders/spec";

/** A package of the workspace that is published. */
export type Published = { name: string; folder: string; manifest: JsonObject };

/** The packages of the workspace that changesets release together, where they are. */
export function publishedPackages(root: string): Published[] {
	const packages = join(root, "packages");
	const folders = existsSync(packages) ? readdirSync(packages).map((name) => join(packages, name)) : [];
	return [join(root, "openapi"), ...folders].flatMap((folder) => {
		const file = join(folder, "package.json");
		if (!existsSync(file)) return [];
		const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
		if (!isObject(manifest) || manifest.private === true) return [];
		return [{ name: String(manifest.name), folder, manifest }];
	});
}

/** The last part of a package's name. */
export function shortName(name: string): string {
	return name.slice(name.indexOf("/") + 1);
}
