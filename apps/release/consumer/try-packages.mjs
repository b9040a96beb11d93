// Uses every installed package of ours the way their READMEs say, on whatever Node runs this. Plain JavaScript, because
// the oldest Node that the packages promise runs it too. Start it in a project in which the packages are installed.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const SCOPE = "@forter-orders";
const installed = join(process.cwd(), "node_modules", SCOPE);
const resolve = createRequire(join(process.cwd(), "package.json")).resolve;
const readManifest = async (name) => JSON.parse(await readFile(join(installed, name, "package.json"), "utf8"));

/** Imports each code entry and reads each data entry that a package exports. */
async function openEntries(name) {
	const { exports: entries = {}, peerDependenciesMeta: peers = {} } = await readManifest(name);
	const opened = [];
	for (const [entry, target] of Object.entries(entries)) {
		// A package of types has nothing to load.
		if (typeof target === "object" && target.default === undefined) continue;
		const specifier = join(SCOPE, name, entry);
		const file = resolve(specifier);
		if (/\.[cm]?js$/.test(file)) await import(pathToFileURL(file).href).catch((error) => allowMissing(peers, error));
		else await readFile(file);
		opened.push(specifier);
	}
	return opened;
}

/** Optional peers are not installed here. */
function allowMissing(peers, error) {
	const [, missing] = /Cannot find package '([^']+)'/.exec(error.message) ?? [];
	if (!peers[missing]?.optional) throw error;
}

/** The first sample of a README in TypeScript, which is JavaScript too. */
async function firstSample(name) {
	const readme = await readFile(join(installed, name, "README.md"), "utf8");
	const [, sample] = /^```ts\n(.*?)^```/ms.exec(readme) ?? [];
	if (sample === undefined) throw new Error(`the README of ${name} has no sample in TypeScript`);
	return sample;
}

async function runSample(name, env) {
	const file = join(process.cwd(), `${name}-sample.mjs`);
	await writeFile(file, await firstSample(name));
	const { stdout } = await promisify(execFile)(process.execPath, [file], { env: { ...process.env, ...env } });
	return stdout.trim();
}

/** The file behind a command, which is started with this Node rather than with the one in the PATH. */
async function commandFile(name, command) {
	const { bin } = await readManifest(name);
	return join(installed, name, bin[command]);
}

async function withMock(use) {
	const file = await commandFile("mock", "orders-mock");
	const mock = spawn(process.execPath, [file, "--port", "0", "--json"], { stdio: ["ignore", "pipe", "inherit"] });
	const lines = createInterface(mock.stdout);
	try {
		const [line] = await once(lines, "line");
		return await use(JSON.parse(line).url);
	} finally {
		lines.resume();
		mock.kill();
		await once(mock, "exit");
	}
}

const report = { node: process.versions.node, entries: [], samples: {} };
for (const name of (await readdir(installed)).sort()) report.entries.push(...(await openEntries(name)));
report.samples.mock = await runSample("mock", {});
await withMock(async (url) => {
	const env = { FORTER_BASE_URL: url, FORTER_SITE_ID: "demo", FORTER_API_KEY: "demo-key" };
	report.samples.client = await runSample("client", env);
	const contract = [await commandFile("contract-tests", "orders-contract"), "test", "--target", url];
	await promisify(execFile)(process.execPath, [...contract, "--phase", "examples", "--quiet"], {
		env: { ...process.env, ...env },
	});
	report.contractTests = "pass";
});
console.log(JSON.stringify(report));
