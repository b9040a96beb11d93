import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packAll, pnpm } from "./pack.ts";

const run = promisify(execFile);
const example = fileURLToPath(new URL("../../example", import.meta.url));
// The settings that pnpm and turbo leave in the environment are not a team's.
const env = { PATH: process.env.PATH, HOME: process.env.HOME };
let folder = "";
const bin = (name: string) => join(folder, "node_modules/.bin", name);

beforeAll(async () => {
	folder = await mkdtemp(join(await realpath(tmpdir()), "orders-example-"));
	const tarballs = await packAll(folder);
	await cp(example, folder, { recursive: true });
	const overrides = Object.entries(tarballs).map(([name, file]) => `  "${name}": "file:${file}"`);
	const settings = ["packages: []", "allowBuilds:", '  "@scarf/scarf": false', "overrides:", ...overrides, ""];
	await writeFile(join(folder, "pnpm-workspace.yaml"), settings.join("\n"));
	await pnpm(["install", "--prefer-offline", "--no-frozen-lockfile"], folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("the example's tests pass with the packages as they are published", async () => {
	await run(bin("vitest"), ["run", "--reporter=json", "--outputFile=result.json"], { cwd: folder, env });
	const { success, numPassedTests } = JSON.parse(await readFile(join(folder, "result.json"), "utf8"));
	expect({ success, numPassedTests }).toEqual({ success: true, numPassedTests: 5 });
});

test("a fault in what the example sends makes them fail", async () => {
	const file = join(folder, "src/checkout.ts");
	const source = await readFile(file, "utf8");
	await writeFile(file, source.replace("timeSentToForter: Date.now(),", ""));
	const outcome = await run(bin("vitest"), ["run"], { cwd: folder, env }).catch((error: unknown) => error);
	await writeFile(file, source);
	expect(outcome).toMatchObject({ code: 1, stderr: expect.stringContaining("/timeSentToForter") });
});

test("orders-contract finds nothing wrong with orders-mock", async () => {
	const mock = spawn(bin("orders-mock"), ["--port", "0"], { cwd: folder, env, stdio: ["ignore", "pipe", "inherit"] });
	try {
		const url = await addressIn(mock.stdout);
		const args = ["test", "--target", url, "--phase", "examples", "--phase", "auth", "--deadline", "60000"];
		const { stdout } = await run(bin("orders-contract"), args, { cwd: folder, env }).catch((error) => error);
		expect(stdout).toMatch(/^PASS {2}\d+ cases/m);
	} finally {
		mock.kill();
		await once(mock, "close");
	}
});

test("orders-contract seeds faults from the package, in threads", async () => {
	const { runMutation } = await import(
		join(folder, "node_modules/@forter-orders/contract-tests/dist/mutate/run-mutation.js")
	);
	const { loadContract } = await import(join(folder, "node_modules/@forter-orders/contract-tests/dist/index.js"));
	expect(await runMutation(await loadContract(), { n: 4, workers: 1 })).toMatchObject({ mutants: 4, killed: 4 });
});

/** The address that a mock prints; the rest of its output is read and thrown away. */
async function addressIn(output: Readable): Promise<string> {
	let text = "";
	return await new Promise((resolve, reject) => {
		output.on("data", (chunk: Buffer) => {
			text += chunk.toString();
			const [address] = /http:\/\/[\w.]+:\d+/.exec(text) ?? [];
			if (address) resolve(address);
		});
		output.once("end", () => reject(new Error(`the mock named no address: ${text}`)));
	});
}
