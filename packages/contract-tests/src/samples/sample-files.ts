import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** A scenario that has samples. */
export type SampledScenario = { operationId: string; scenario: string };
/** Where the samples are. */
export const samplesFolder: string = join(
	dirname(createRequire(import.meta.url).resolve("@forter-orders/openapi/package.json")),
	"samples",
);

/** Every file of the samples, as `<operationId>/<scenario>.<extension>`. */
export const sampleFiles: string[] = readdirSync(samplesFolder, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.flatMap(({ name }) => readdirSync(join(samplesFolder, name)).map((file) => `${name}/${file}`));

/** Every scenario that has a sample in some language. */
export const sampledScenarios: SampledScenario[] = [...new Set(sampleFiles.map(withoutExtension))].map((stem) => {
	const [operationId = "", scenario = ""] = stem.split("/");
	return { operationId, scenario };
});

function withoutExtension(file: string): string {
	return file.slice(0, file.lastIndexOf("."));
}

/** The path of the sample of a scenario in a language. */
export function samplePath({ operationId, scenario }: SampledScenario, extension: string): string {
	return join(samplesFolder, operationId, `${scenario}.${extension}`);
}
