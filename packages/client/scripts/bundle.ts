// Writes dist/: one JavaScript file for each entry of package.json, because many small files import slowly.
import { readFile, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { record, text } from "./contract.ts";

const root = new URL("..", import.meta.url);
const { exports } = record(JSON.parse(await readFile(new URL("package.json", root), "utf8")), "package.json");
const input = Object.entries(record(exports, "exports"))
	.filter(([, target]) => typeof target === "object")
	.map(([name, target]) =>
		text(record(target, name).default, `default of ${name}`).slice("./dist/".length, -".js".length),
	)
	.map((entry): [string, string] => [entry, fileURLToPath(new URL(`src/${entry}.ts`, root))]);

await rm(new URL("dist", root), { recursive: true, force: true });
const bundle = await rolldown({
	input: Object.fromEntries(input),
	external: /^[^./]/,
	platform: "neutral",
	treeshake: { moduleSideEffects: false },
});
await bundle.write({
	dir: fileURLToPath(new URL("dist", root)),
	entryFileNames: "[name].js",
	chunkFileNames: "shared/[name].js",
	// The client in one file: what its entries share would else be split by who shares it.
	codeSplitting: { groups: [{ name: "client", test: /\/src\/(?!index|misuse|opentelemetry|raw)[\w.-]+$/ }] },
});
