import { createMock } from "@forter-orders/mock";
import { readPointer } from "@forter-orders/spec";
import { describe, expect, test } from "vitest";
import { loadContract, type Phase, type RunOptions, replayCase, runContract, UnknownCaseError } from "../src/index.ts";
import { startServer } from "./support/server.ts";

const contract = await loadContract();
const quick: Phase[] = ["auth", "protocol", "fuzz", "scenarios"];

describe("a run", () => {
	test("gives the same report for the same seed, whatever the number of workers", async () => {
		const [one, many] = [await report(1), await report(32)];
		expect(JSON.stringify(one)).toBe(JSON.stringify(many));
		expect(one.phases.find(({ phase }) => phase === "fuzz")?.cases).toBeGreaterThan(100);

		async function report(workers: number) {
			return runContract(contract, { phases: quick, seed: 11, workers });
		}
	});

	test("gives the same findings for the same seed, whatever the number of workers", async () => {
		const fails: RunOptions = { phases: ["fuzz"], seed: 2, filter: ({ id }) => /\/\d$/.test(id) };
		const runs = await Promise.all([1, 16].map((workers) => withBrokenCurrency({ ...fails, workers })));
		expect(runs[0]?.findings.length).toBeGreaterThan(0);
		expect(JSON.stringify(withoutPort(runs[0]))).toBe(JSON.stringify(withoutPort(runs[1])));
	});

	test("tells of its progress, case by case, and runs what the filter lets through", async () => {
		const seen: [Phase, number, number][] = [];
		const ids: string[] = [];
		await runContract(contract, {
			phases: ["auth"],
			filter: ({ operationId }) => operationId === "V3Order",
			onProgress: (...step) => seen.push(step),
			onCase: ({ id }) => ids.push(id),
			workers: 1,
		});
		expect(seen.map(([, done]) => done)).toEqual(seen.map((_, index) => index + 1));
		expect(seen.at(-1)).toEqual(["auth", ids.length, ids.length]);
		expect(ids.every((id) => id.startsWith("auth/V3Order/"))).toBe(true);
	});

	test("runs only the cases that touch a place of the contract, when asked to", async () => {
		const place = "/components/schemas/Phone/properties/phone";
		const ids: string[] = [];
		const filter: RunOptions["filter"] = ({ documents }) =>
			documents.some((at) => at === place || at.startsWith(`${place}/`));
		const { findings } = await runContract(contract, {
			phases: ["boundary"],
			filter,
			onCase: ({ id }) => ids.push(id),
		});
		expect(findings).toEqual([]);
		expect(ids.length).toBeGreaterThan(5);
		expect(ids.every((id) => /phone/i.test(id))).toBe(true);
	});

	test("accepts a mock, a URL object or a text as the target, and says what else it needs", async () => {
		const mock = await createMock();
		const url = await mock.listen();
		const options: RunOptions = { phases: ["auth"] };
		for (const target of [mock, url, new URL(url)]) {
			expect((await runContract(contract, { ...options, target })).verdict).toBe("pass");
		}
		await mock.close();
		await expect(runContract(contract, { target: "not a url" })).rejects.toThrow(/must be a URL such as/);
		await expect(runContract(contract, { target: "http://user:pass@127.0.0.1" })).rejects.toThrow(/no credentials/);
	});

	test("says where it went without credentials or a path", async () => {
		const mock = await createMock();
		const url = await mock.listen();
		const report = await runContract(contract, {
			target: url,
			phases: ["auth"],
			apiKey: "very-secret-key",
			filter: () => false,
		});
		expect(report.target).toEqual({ kind: "url", url: new URL(url).origin });
		expect(JSON.stringify(report)).not.toContain("very-secret-key");
		await mock.close();
	});
});

describe("replay", () => {
	test("runs one case again, by its id", async () => {
		const report = await replayCase(contract, "boundary/V3Order/body/orderId/absent");
		expect(report.phases).toEqual([{ phase: "boundary", cases: 1, passed: 1, failed: 0, lenient: 0, notRun: 0 }]);
	});

	test("takes the seed of a fuzz case from its id", async () => {
		const report = await replayCase(contract, "fuzz/V3Order/77/3");
		expect(report).toMatchObject({ seed: 77, verdict: "pass" });
	});

	test.each(["fuzz/V3Order/1/99999", "boundary/V3Order/body/none/absent", "nonsense"])(
		"says of %s that there is no such case",
		async (id) => {
			await expect(replayCase(contract, id)).rejects.toBeInstanceOf(UnknownCaseError);
		},
	);
});

describe("the fuzz phase", () => {
	test("shrinks a body to what is needed to fail, and replays to the same finding", async () => {
		const { findings } = await withBrokenCurrency({
			phases: ["fuzz"],
			seed: 2,
			filter: ({ id }) => /\/\d{1,2}$/.test(id),
		});
		const [finding] = findings;
		if (!finding) throw new Error("expected a finding");
		const body: unknown = JSON.parse(/ -d '(.*)' '?http/s.exec(finding.curl)?.[1]?.replaceAll("'\\''", "'") ?? "");
		const required = readPointer(contract.document, "/components/schemas/Order/required") as string[];
		const members = Object.keys(body as object).filter(
			(name) => !required.includes(name) && name !== "connectionInformation",
		);
		expect(members.length).toBeLessThanOrEqual(1);
		expect(JSON.stringify(body).match(/currency/g)).toHaveLength(1);

		const again = await withBrokenCurrency({}, finding.caseId);
		expect(again.findings.map(({ caseId, cause }) => ({ caseId, cause }))).toEqual([
			{ caseId: finding.caseId, cause: finding.cause },
		]);
	});
});

/** A target that fails on every order with a currency in it. */
async function withBrokenCurrency(options: RunOptions, caseId?: string) {
	const mock = await createMock();
	await using server = await startServer(async (request) => {
		const text = await request.clone().text();
		const response = await mock.fetch(request);
		return text.includes('"currency"') && response.ok ? Response.json({}, { status: 418 }) : response;
	});
	const target = { ...options, target: server.url };
	return caseId === undefined ? await runContract(contract, target) : await replayCase(contract, caseId, target);
}

function withoutPort(value: unknown): unknown {
	return JSON.parse(JSON.stringify(value).replaceAll(/127\.0\.0\.1:\d+/g, "target"));
}
