import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { errorCatalogue } from "../scripts/errors-source.ts";
import { policy } from "../src/policy.gen.ts";
import { readContract } from "./changed-contract.ts";
import { apiKey, approved, serve } from "./server.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");
const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""]) => code);

test("the README lists the statuses, attempts, decisions and advice of the contract", () => {
	const { statuses, maxAttempts, maxDelayMs } = policy.operations.V3Order.retry;
	expect(readme).toContain(`(${statuses.join(", ")})`);
	expect(readme).toContain(`what the contract advises (${maxAttempts})`);
	expect(readme).toContain(`0 to ${maxDelayMs} ms`);
	for (const decision of policy.decisions) expect(readme).toContain(`| \`${decision}\` `);
	const { advice, errors } = policy.operations.V3Order;
	for (const word of [advice, ...Object.values(errors).map((error) => error.advice)]) {
		expect(readme).toContain(`| advice \`${word}\` `);
	}
});

test("the README has a line for each kind of error, with the words of errors.json", async () => {
	const lines = errorCatalogue(JSON.parse(await readContract())).map(
		({ kind, meaning, cause, retried, retriedStatuses }) => {
			const sentAgain = retriedStatuses.length > 0 ? `after ${retriedStatuses.join(", ")}` : retried ? "yes" : "no";
			return `| \`${kind}\` | ${meaning} | ${cause} | ${sentAgain} |`;
		},
	);
	const written = readme.split("\n").filter((line) => /^\| `\w+` \|.*\. \|/.test(line));
	expect(written).toEqual(lines);
});

test("each link inside the README leads to a heading", () => {
	const headings = [...readme.matchAll(/^##+ (.*)$/gm)].map(([, title = ""]) =>
		title
			.toLowerCase()
			.replaceAll(/[^\w -]/g, "")
			.replaceAll(" ", "-"),
	);
	const links = [...readme.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor);
	expect(links.filter((anchor) => !headings.some((heading) => heading === anchor))).toEqual([]);
});

test("the first sample of the README runs with the built package", async () => {
	await using server = await serve(approved);
	const { stdout, stderr } = await run(
		process.execPath,
		["--input-type=module-typescript", "--eval", blocks[0] ?? ""],
		{
			cwd: root,
			env: { FORTER_SITE_ID: "8b47c6d423ba", FORTER_API_KEY: apiKey, FORTER_BASE_URL: server.url },
		},
	);
	expect(stderr).not.toMatch(/Error/);
	expect(stdout).toBe("APPROVE ord-1\n");
});

// What a reader has around the samples.
const surroundings = `
	declare const orders: import("@forter-orders/client").OrdersClient;
	declare const order: import("@forter-orders/types").Order;
	declare const [siteId, apiKey]: [string, string];
	declare const signal: AbortSignal;
	declare const log: { error(value: unknown): void };
	declare const outbox: { put(ticket: string): Promise<void>; take(): Promise<string> };
	declare const session: { put(value: Keys): Promise<void>; take(): Promise<Keys> };
	interface Keys { readonly orderId: string; readonly managedOrderToken: string }
	declare function reply(body: { readonly managedOrderToken: string }): void;
	declare function authorize(
		placed: typeof order,
		answer: import("@forter-orders/types").OrderResults,
	): Promise<void>;
	declare function verify(placed: typeof order, managedOrderToken: string | undefined): Promise<void>;
	declare function cancel(placed: typeof order): Promise<void>;
	declare function capture(placed: typeof order): Promise<void>;
	declare function ownPolicy(placed: typeof order): Promise<void>;
	declare module "@opentelemetry/api" {
		export const trace: { getTracer(name: string): import("@forter-orders/client/opentelemetry").Tracer };
		export const metrics: { getMeter(name: string): import("@forter-orders/client/opentelemetry").Meter };
	}
`;

test("every sample of the README compiles against the built package", { timeout: 120_000 }, async () => {
	// Inside the package, which finds itself by its name.
	const folder = join(root, ".reports/readme");
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, "surroundings.d.ts"), surroundings);
	for (const [index, code] of blocks.entries())
		await writeFile(join(folder, `block-${index}.ts`), `${code}export {};\n`);
	const compilerOptions = { noEmit: true, exactOptionalPropertyTypes: true, isolatedDeclarations: false };
	const config = { extends: "../../tsconfig.json", include: ["."], exclude: [], compilerOptions };
	await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
	const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");
	const { stdout } = await run(process.execPath, [tsc, "-p", folder]).catch((error: { stdout: string }) => error);
	expect(stdout).toBe("");
	expect(blocks.length).toBeGreaterThan(6);
});
