import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { expect, test } from "vitest";

const entry = "one-decision";

/** What a bundler ships for this code: minified, compressed. */
async function gzipped(code: string): Promise<number> {
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
	return output.reduce((bytes, chunk) => bytes + gzipSync("code" in chunk ? chunk.code : "", { level: 9 }).length, 0);
}

// All of the client, its messages and openapi-fetch (2.6 kB) included. Raise it knowingly.
test("a call of decide costs 6.3 kB at most", async () => {
	const bytes = await gzipped(`
		import { createOrdersClient } from "../src/index.ts";
		export const decide = (options, order) => createOrdersClient(options).decide(order);`);
	console.log(`decide: ${bytes} bytes`);
	expect(bytes).toBeLessThanOrEqual(6300);
});

test("the guard of the errors costs next to nothing without the client", async () => {
	expect(await gzipped('export { isOrdersError } from "../src/index.ts";')).toBeLessThanOrEqual(300);
});

test("the adapter for OpenTelemetry brings neither the client nor openapi-fetch", async () => {
	expect(await gzipped('export { openTelemetryHooks } from "../src/opentelemetry.ts";')).toBeLessThanOrEqual(1000);
});
