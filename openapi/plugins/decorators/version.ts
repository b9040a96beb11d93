import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Rule } from "../redocly.ts";

/** Writes the version of the package into the bundle, whatever the root document says. */
export const version: Rule = () => ({
	Info: {
		leave(info, ctx) {
			const file = join(dirname(ctx.location.source.absoluteRef), "package.json");
			if (!existsSync(file)) throw new Error("There is no package.json beside the root document.");
			const manifest: { version?: unknown } = JSON.parse(readFileSync(file, "utf8"));
			if (typeof manifest.version !== "string")
				throw new Error("The package.json beside the root document has no version.");
			info.version = manifest.version;
		},
	},
});
