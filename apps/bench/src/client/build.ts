import { gzipSync } from "node:zlib";
import { type InputOptions, type OutputOptions, rolldown } from "rolldown";
import { peersPath } from "../peers.ts";

const extensions = { esm: "mjs", cjs: "cjs" } as const;

/** The file of a contender with its packages left outside, as a service would deploy it. */
export function built(name: string, format: keyof typeof extensions): string {
	return peersPath(`build/${format}/${name}.${extensions[format]}`);
}

/** Compiles contenders, with what is generated for them and without their packages. */
export async function buildContenders(names: readonly string[]): Promise<void> {
	for (const name of names) {
		const external = (id: string): boolean => /^[^./]/.test(id);
		await bundle(name, { external }, { file: built(name, "esm"), format: "esm" }, true);
		await bundle(name, { external }, { file: built(name, "cjs"), format: "cjs" }, true);
	}
}

/** Bytes that a contender's one call is, packages included, minified and compressed. */
export async function shippedBytes(name: string): Promise<number> {
	const code = await bundle(name, {}, { format: "esm", minify: true, codeSplitting: false }, false);
	return gzipSync(code, { level: 9 }).length;
}

async function bundle(name: string, input: InputOptions, output: OutputOptions, write: boolean): Promise<string> {
	const bundle = await rolldown({
		input: peersPath(`contenders/${name}.ts`),
		platform: "node",
		// Generated code names the JavaScript that it will be.
		resolve: { extensionAlias: { ".js": [".ts", ".js"] } },
		...input,
		logLevel: "silent",
	});
	const { output: chunks } = write ? await bundle.write(output) : await bundle.generate(output);
	await bundle.close();
	return chunks.map((chunk) => (chunk.type === "chunk" ? chunk.code : "")).join("");
}
