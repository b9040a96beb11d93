import { createMock } from "@forter-orders/mock";
import { afterAll, describe, expect, test } from "vitest";
import {
	type Finding,
	loadContract,
	type RunOptions,
	type RunReport,
	runContract,
	TargetUnreachableError,
} from "../src/index.ts";
import { startServer } from "./support/server.ts";

const contract = await loadContract();
const mock = await createMock();
afterAll(() => mock.close());

type Change = (response: Response, request: Request) => Response | Promise<Response>;

/** Runs some phases against the mock on a port, behind a server that changes its answers. */
async function reportOn(change: Change, options: RunOptions): Promise<RunReport> {
	await using server = await startServer(async (request) => change(await mock.fetch(request.clone()), request));
	return await runContract(contract, { target: server.url, ...options });
}

const only =
	(...starts: string[]): NonNullable<RunOptions["filter"]> =>
	({ id }) =>
		starts.some((start) => id.startsWith(start));
const json = (body: unknown, status = 200): Response => Response.json(body, { status });
const causes = ({ findings }: RunReport): string[] => [...new Set(findings.map(({ cause }) => cause))];

describe("a target that", () => {
	test("accepts what breaks the contract is told which rule, where, and how to send it again", async () => {
		const accept: Change = () => json({ forterDecision: "APPROVE" });
		const filter = only("boundary/V3Order/body/orderId/", "boundary/V3Order/body/totalAmount.currency/");
		const { findings, verdict } = await reportOn(accept, { phases: ["boundary"], filter, apiKey: "a-secret-key" });
		expect(verdict).toBe("findings");
		const finding = findings.find(({ caseId }) => caseId === "boundary/V3Order/body/orderId/absent");
		expect(finding).toMatchObject({
			phase: "boundary",
			severity: "failure",
			cause: "V3Order answers 200 to a request that breaks required in the body",
			in: "body",
			pointer: "/orderId",
			rule: "required",
			expected: "/orderId to be there, so status 400",
			received: "nothing, and status 200",
			spec: { pointer: "/components/schemas/Order/required", file: "openapi.yaml", line: expect.any(Number) },
		} satisfies Partial<Record<keyof Finding, unknown>>);
		expect(finding?.curl).toContain('-u "$FORTER_API_KEY":');
		expect(JSON.stringify(findings)).not.toContain("a-secret-key");
		expect(findings.map(({ caseId }) => caseId)).not.toContain("boundary/V3Order/body/orderId/present");
	});

	test("answers a status that is not documented is told so once for each case", async () => {
		const teapot: Change = () => json({}, 418);
		const report = await reportOn(teapot, {
			phases: ["examples"],
			filter: only("examples/V3Order/body/card-approved"),
		});
		expect(report.findings).toHaveLength(1);
		expect(report.findings[0]).toMatchObject({ in: "status", received: "status 418", expected: "status 200" });
	});

	test.each([
		[
			"text in place of JSON",
			() => new Response("no", { headers: { "content-type": "application/json" } }),
			"/",
			"json",
		],
		[
			"another content type",
			() => new Response("{}", { headers: { "content-type": "text/html" } }),
			"/content-type",
			"content-type",
		],
		["a member of another type", () => json({ forterDecision: 7 }), "/forterDecision", "type"],
	] as const)("sends %s is told where", async (_, answer, pointer, rule) => {
		const report = await reportOn(answer, {
			phases: ["examples"],
			filter: only("examples/V3Order/body/card-approved"),
		});
		expect(report.findings).toEqual([expect.objectContaining({ pointer: pointer === "/" ? "" : pointer, rule })]);
	});

	test("points at the wrong place is told the right one", async () => {
		const elsewhere: Change = (response) => {
			const copy = new Response(response.body, response);
			const entry = {
				location: ["request", "body", "payment"],
				severity: "Error",
				code: "required",
				message: "is required",
			};
			if (copy.headers.has("sl-violations")) copy.headers.set("sl-violations", JSON.stringify([entry]));
			return copy;
		};
		const report = await reportOn(elsewhere, {
			phases: ["boundary"],
			filter: only("boundary/V3Order/body/orderId/type/null"),
		});
		expect(report.findings).toEqual([
			expect.objectContaining({
				cause: "V3Order reports the wrong place for type",
				expected: "body /orderId",
				received: "body /payment",
			}),
		]);
	});

	test("lets anybody in is found in the phase auth, and only there", async () => {
		const trusting: Change = async (response, request) => {
			if (response.status !== 401) return response;
			const headers = new Headers({
				...Object.fromEntries(request.headers),
				authorization: "Basic a2V5Og==",
				"x-forter-siteid": "x",
			});
			return mock.fetch(new Request(request, { headers }));
		};
		const report = await reportOn(trusting, { phases: ["auth", "protocol"] });
		expect(new Set(report.findings.map(({ phase }) => phase))).toEqual(new Set(["auth"]));
		expect(report.coverage.cells.find(({ id }) => id === "auth/V3Order/basicAuth+siteId/none")?.state).toBe("red");
		expect(report.coverage.cells.find(({ id }) => id === "auth/V3Order/basicAuth+siteId/accepted")?.state).toBe(
			"green",
		);
	});

	test("never answers is cut off and reported, and does not hold up the run", async () => {
		const hang: Change = (response, request) =>
			request.headers.get("accept") === "application/x-none" ? new Promise<Response>(() => undefined) : response;
		const report = await reportOn(hang, {
			phases: ["protocol"],
			deadlineMs: 3_000,
			filter: only("protocol/V3Order/accept/"),
		});
		expect(causes(report)).toEqual(["V3Order does not answer in time"]);
		expect(report.phases[0]).toMatchObject({ failed: 1, notRun: 0 });
	});

	test("goes away in the middle leaves the rest as not run, and not as passed", async () => {
		let answered = 0;
		const vanish: Change = (response) => {
			answered += 1;
			return answered > 30 ? new Promise<Response>(() => undefined) : response;
		};
		// The last question whether the target is still there waits longer than the cases.
		const options: RunOptions = {
			phases: ["boundary"],
			deadlineMs: 50,
			filter: only("boundary/V3Order/body/orderType/", "boundary/V3Order/body/payment"),
		};
		const { phases, verdict } = await reportOn(vanish, options);
		expect(verdict).toBe("findings");
		expect(phases[0]?.reasons?.[0]?.reason).toBe("the target stopped answering");
		expect(phases[0]?.notRun).toBeGreaterThan(1_000);
	});

	test("is not there at all is an error of its own", async () => {
		const server = await startServer(async () => json({}));
		await server[Symbol.asyncDispose]();
		const run = runContract(contract, { target: server.url });
		await expect(run).rejects.toBeInstanceOf(TargetUnreachableError);
		await expect(run).rejects.toThrow(/ECONNREFUSED/);
	});

	test("has no steering and no faults leaves what only they reach as not run, with the reason", async () => {
		await using server = await startServer((request) => {
			const plain = new Request(request);
			plain.headers.delete("prefer");
			return mock.fetch(plain);
		});
		const report = await runContract(contract, {
			target: server.url,
			phases: ["responses", "faults", "scenarios"],
			filter: only("responses/V3Order/503", "faults/", "scenarios/"),
		});
		expect(report.verdict).toBe("pass");
		const [responses, scenarios, faults] = report.phases;
		const because = (reason: string) => [{ reason, cases: expect.any(Number) }];
		expect(responses?.reasons).toEqual(because("the target does not answer by `Prefer: code=`"));
		expect(scenarios?.reasons).toEqual(because("the scenarios say that only the mock knows it"));
		expect(faults?.reasons).toEqual(because("the target has no faults to ask for by `Prefer: fault=`"));
		expect([responses?.notRun, faults?.passed]).toEqual([2, 0]);
	});
});

describe("the lenient profile", () => {
	test("makes no failure of what the server is known to let pass, and no green cell either", async () => {
		const lenientMock = await createMock({ profile: "lenient" });
		const filter = only("boundary/V3Order/body/orderId/", "boundary/V3Order/body/accountOwner/");
		const options: RunOptions = { target: lenientMock, phases: ["boundary"], filter };
		const strict = await runContract(contract, options);
		const lenient = await runContract(contract, { ...options, profile: "lenient" });
		expect(strict.verdict).toBe("findings");
		expect(lenient.verdict).toBe("pass");
		expect(lenient.findings.map(({ severity, pointer, rule }) => ({ severity, pointer, rule }))).toEqual([
			{ severity: "lenient", pointer: "/orderId", rule: "required" },
			{ severity: "lenient", pointer: "/accountOwner", rule: "type" },
		]);
		expect(lenient.phases[0]).toMatchObject({ failed: 0, lenient: 2 });
		const cell = (id: string) => lenient.coverage.cells.find((one) => one.id === id);
		expect(cell("property/V3Order/body/orderId/absent")).toMatchObject({
			state: "missing",
			reason: "the target lets it pass",
		});
	});
});
