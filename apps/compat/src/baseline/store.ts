import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "@forter-orders/command-line";
import { isObject, type JsonObject } from "@forter-orders/spec";
import { parse, stringify } from "yaml";
import { shortName } from "../packages/list.ts";
import type { Surface } from "../packages/surface.ts";

/** What the last release was, as far as users can hold on to it. */
type Baseline = { bundle: JsonObject; scenarios: JsonObject; surfaces: Surface[] };

/** Where the parts of the baseline stand. */
export function baselineFiles(folder: string): {
	bundle: string;
	scenarios: string;
	packages: string;
	waivers: string;
} {
	return {
		bundle: join(folder, "openapi.yaml"),
		scenarios: join(folder, "scenarios.yaml"),
		packages: join(folder, "packages"),
		waivers: join(folder, "waivers.yaml"),
	};
}

/** Reads what is known of the last release beside its bundle. */
export async function readBaseline(folder: string): Promise<{ scenarios: JsonObject; surfaces: Surface[] }> {
	const files = baselineFiles(folder);
	const scenarios: unknown = existsSync(files.scenarios) ? parse(await readFile(files.scenarios, "utf8")) : {};
	const names = existsSync(files.packages)
		? (await readdir(files.packages)).filter((name) => name.endsWith(".yaml"))
		: [];
	const surfaces = names.sort().map(async (name) => {
		const surface: Surface = parse(await readFile(join(files.packages, name), "utf8"));
		if (!isObject(surface) || !isObject(surface.entries) || !isObject(surface.declarations))
			throw new UsageError(
				`${join(files.packages, name)} is no baseline of a package; write it with \`node apps/compat/src/baseline.ts\`.`,
			);
		return surface;
	});
	return { scenarios: isObject(scenarios) ? scenarios : {}, surfaces: await Promise.all(surfaces) };
}

/** Writes the baseline anew; the waivers stay. */
export async function writeBaseline(folder: string, { bundle, scenarios, surfaces }: Baseline): Promise<string[]> {
	const files = baselineFiles(folder);
	await rm(files.packages, { recursive: true, force: true });
	await mkdir(files.packages, { recursive: true });
	await writeFile(files.bundle, head + toYaml(bundle));
	await writeFile(files.scenarios, head + toYaml(scenarios));
	for (const surface of surfaces)
		await writeFile(join(files.packages, `${shortName(surface.package)}.yaml`), head + toYaml(surface));
	if (!existsSync(files.waivers)) await writeFile(files.waivers, waiversHead);
	return [
		files.bundle,
		files.scenarios,
		...surfaces.map(({ package: name }) => join(files.packages, `${shortName(name)}.yaml`)),
	];
}

const head = "# Written by apps/compat/src/baseline.ts.\n";

function toYaml(value: unknown): string {
	return stringify(value, { lineWidth: 0, blockQuote: "literal", aliasDuplicateObjects: false });
}

const waiversHead = `# Changes that may break and that we decided do not, each until a day. apps/compat/README.md says how.
# - row: parameter-removed (P4)
#   pointer: "#/components/parameters/ClientName"
#   reason: Nobody reads the header, as the vendor confirmed.
#   expires: "2027-01-31"
[]
`;
