import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { expect, test } from "vitest";

const entry = "one-decision";

interface Shipped {
	/** Minified and compressed. */
	readonly bytes: number;
	/** The files that it comes from. */
	readonly modules: readonly string[];
}

/** What a bundler ships for this code. */
async function shipped(code: string): Promise<Shipped> {
	const bundle = await rolldown({
		input: entry,
		platform: "neutral",
		plugins: [
			{
				name: "entry",
				resolveId: (id) => (id === entry ? fileURLToPath(new URL(entry, import.meta.url)) : null),
				load: (id) => (id.endsWith(entry) ? code : null),
			},
		],
	});
	const { output } = await bundle.generate({ minify: true });
	const [chunk, ...others] = output;
	if (others.length > 0) throw new Error(`expected one file, got ${output.map(({ fileName }) => fileName).join(", ")}`);
	return { bytes: gzipSync(chunk.code, { level: 9 }).length, modules: chunk.moduleIds };
}

// All of the client and its messages. Raise it knowingly.
test("a call of decide costs 5,000 bytes at most, and brings neither openapi-fetch nor the catalogue of errors", async () => {
	const { bytes, modules } = await shipped(`
		import { createOrdersClient } from "../src/index.ts";
		export const decide = (options, order) => createOrdersClient(options).decide(order);`);
	console.log(`decide: ${bytes} bytes`);
	expect(bytes).toBeLessThanOrEqual(5000);
	expect(modules.filter((id) => /node_modules|\/raw\.ts|errors\.json/.test(id))).toEqual([]);
	const [, kilobytes] =
		/([\d.]+) kB minified/.exec(readFileSync(new URL("../README.md", import.meta.url), "utf8")) ?? [];
	expect(Math.round(bytes / 100) / 10, "what the README says").toBe(Number(kilobytes));
});

test("raw adds openapi-fetch and little else", async () => {
	const { bytes, modules } = await shipped(`
		import { createOrdersClient } from "../src/index.ts";
		import { rawClient } from "../src/raw.ts";
		export const both = (options) => rawClient(createOrdersClient(options));`);
	expect(bytes).toBeLessThanOrEqual(7000);
	expect(modules.some((id) => id.includes("openapi-fetch"))).toBe(true);
});

test("the guard of the errors costs next to nothing without the client", async () => {
	expect((await shipped('export { isOrdersError } from "../src/index.ts";')).bytes).toBeLessThanOrEqual(300);
});

test("the adapter for OpenTelemetry brings neither the client nor openapi-fetch", async () => {
	const { bytes } = await shipped('export { openTelemetryHooks } from "../src/opentelemetry.ts";');
	expect(bytes).toBeLessThanOrEqual(1000);
});
