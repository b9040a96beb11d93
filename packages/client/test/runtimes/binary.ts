import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { installed } from "../package/installed.ts";

/**
 * The program of a runtime that is installed from npm.
 * Bun, Deno and workerd come in a package for each platform, which needs no install script when called directly.
 */
export function binaryOf(name: string, program: string = name): string {
	const manifest = installed(`${name}/package.json`);
	const require = createRequire(manifest);
	const { optionalDependencies = {} } = require(manifest);
	const platforms = Object.keys(optionalDependencies).flatMap((platform) => {
		try {
			return [require.resolve(`${platform}/package.json`)];
		} catch {
			return [];
		}
	});
	const places = [...platforms, manifest].flatMap((path) => [join(dirname(path), "bin"), dirname(path)]);
	const found = places
		.flatMap((place) => [join(place, program), join(place, `${program}.exe`)])
		.find((path) => existsSync(path));
	if (!found) throw new Error(`${name} is installed without a program for this platform; run \`pnpm install\`.`);
	return found;
}
