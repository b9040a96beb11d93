import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, type TestContext, test } from "vitest";
import { headersOf, pathFor, printed, siteHostPattern, storyOf, triggeredBy } from "../src/samples/expected.ts";
import { type Language, languages, missingTool } from "../src/samples/languages.ts";
import { sampledScenarios, sampleFiles, samplePath } from "../src/samples/sample-files.ts";
import { shownSamples } from "../src/samples/shown.ts";
import { type Run, required, type Stage, startStage } from "../src/samples/stage.ts";
import { withTimesOf } from "../src/samples/times.ts";

describe("the samples", () => {
	test("are there for six scenarios or more, each in every language and in no other", () => {
		const expected = sampledScenarios.flatMap(({ operationId, scenario }) =>
			languages.map(({ extension }) => `${operationId}/${scenario}.${extension}`),
		);
		expect(sampledScenarios.length).toBeGreaterThanOrEqual(6);
		expect(sampleFiles.toSorted()).toEqual(expected.toSorted());
	});

	test("in TypeScript satisfy the client's types", async () => {
		const typescript = createRequire(import.meta.url).resolve("typescript/package.json");
		const project = fileURLToPath(new URL("../src/samples", import.meta.url));
		const args = [join(dirname(typescript), "bin/tsc"), "--project", project];
		const complaints = await promisify(execFile)(process.execPath, args).then(
			() => "",
			(error) => error.stdout || String(error),
		);
		expect(complaints).toBe("");
	});

	test("that need a program which is not there say what to install", async () => {
		const tools = [{ command: "no-such-program", debianPackage: "no-such-package" }];
		expect(await missingTool({ tools })).toMatch(/needs no-such-program.*apt-get install no-such-package/);
	});
});

describe("the contract shows", () => {
	const shown = [...new Set(shownSamples().map(({ operationId }) => operationId))].map((operationId) => ({
		operationId,
	}));

	test.each(shown)("one scenario of $operationId in every language, word for word", (operation) => {
		const sources = shownSamples()
			.filter(({ operationId }) => operationId === operation.operationId)
			.map(({ source }) => source);
		const sets = sampledScenarios
			.filter(({ operationId }) => operationId === operation.operationId)
			.map((story) => languages.map(({ extension }) => readFileSync(samplePath(story, extension), "utf8")));
		expect(sets).toContainEqual(sources);
	});
});

describe.each(sampledScenarios)("the samples of $operationId $scenario", (scenario) => {
	const { operation, request, response } = storyOf(scenario);
	let stage: Stage;
	beforeAll(async () => {
		stage = await startStage();
	});
	afterAll(() => stage?.close());

	const runs = new Map<Language, Promise<Run>>();
	function plainRun(language: Language): Promise<Run> {
		const started = runs.get(language) ?? stage.run(scenario, language);
		runs.set(language, started);
		return started;
	}

	describe.each(languages)("in .$extension", (language) => {
		beforeEach((context) => skipWithout(language, context));

		test("print the decision", async () => {
			const { exitCode, stdout, stderr } = await plainRun(language);
			expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: expect.not.stringMatching(/error/i) });
			expect(language.extension === "sh" ? printed(JSON.parse(stdout)) : stdout.trim()).toBe(printed(response));
		});

		test("send one request, which keeps the contract", async () => {
			const { journal, sent } = await plainRun(language);
			expect(journal).toEqual([
				expect.objectContaining({ operationId: scenario.operationId, status: 200, violations: [] }),
			]);
			expect(sent).toEqual([
				{
					method: operation.method,
					path: pathFor(operation, response.orderId),
					headers: expect.objectContaining(headersOf(operation)),
				},
			]);
		});

		test("send a part of the scenario's request that has the same answer", async () => {
			const [{ body } = {}] = (await plainRun(language)).journal;
			expect(request).toMatchObject(withTimesOf(request, body) as object);
			expect(triggeredBy(scenario.operationId, body)).toBe(triggeredBy(scenario.operationId, request));
		});

		test("end with 1 and the status when it is refused, and keep the key to themselves", async () => {
			const { exitCode, stdout, stderr, sent } = await stage.run(scenario, language, { prefer: "code=401" });
			expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: expect.stringContaining("401") });
			expect(sent).toHaveLength(1);
			expect(stdout + stderr).not.toContain(required.FORTER_API_KEY);
		});

		test.each(Object.keys(required))("end with 1 when %s is missing, and send nothing", async (name) => {
			const { exitCode, stderr, sent } = await stage.run(scenario, language, { without: name });
			expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: expect.stringContaining(name) });
			expect(sent).toEqual([]);
		});

		test("are at most 40 lines long", () => {
			const text = readFileSync(samplePath(scenario, language.extension), "utf8");
			expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(40);
		});
	});

	// The client knows the host by itself.
	test.each(languages.filter(({ extension }) => extension !== "ts"))(
		"in .$extension go to the site's own host by default",
		({ extension }) => {
			expect(readFileSync(samplePath(scenario, extension), "utf8")).toMatch(siteHostPattern());
		},
	);

	test("send the same in every language", async (context) => {
		const bodies: unknown[] = [];
		for (const language of languages) await skipWithout(language, context);
		for (const language of languages) bodies.push(withTimesOf(request, (await plainRun(language)).journal[0]?.body));
		for (const body of bodies) expect(body).toEqual(bodies[0]);
	});
});

// CI installs every interpreter and counts a skipped test as a failure; elsewhere a missing one only skips its samples.
async function skipWithout(language: Language, { skip }: TestContext): Promise<void> {
	const missing = await missingTool(language);
	if (missing && !process.env.CI) skip(missing);
}
