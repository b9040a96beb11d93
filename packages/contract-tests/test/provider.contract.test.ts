import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { createMock } from "@forter-orders/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadContract, type RunReport, runContract } from "../src/index.ts";
import { type Defect, defectsOf } from "./support/wrong-server.ts";

const contract = await loadContract();
const defects = defectsOf(contract);
const mock = await createMock({ apiKey: "the-right-key", siteId: "the-right-site" });
let defect: Defect["change"] | undefined;
let requests = 0;
let server: Server;
let target = "";

// A server on a port that keeps the contract, but for the one defect that a test gives it.
beforeAll(async () => {
	server = createServer(async (incoming, outgoing) => {
		const chunks: Buffer[] = [];
		for await (const chunk of incoming) chunks.push(chunk);
		const { method = "GET", url = "/" } = incoming;
		const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]);
		const body = chunks.length > 0 && method !== "GET" ? { body: Buffer.concat(chunks) } : {};
		const request = new Request(`http://127.0.0.1${url}`, { method, headers, ...body });
		const right = await mock.fetch(request.clone());
		// A run begins with a plain request and some that ask by `Prefer` what the target can do.
		const isCase = requests++ > 0 && !request.headers.has("prefer");
		const response = isCase && defect ? await defect(right, request, accepting) : right;
		outgoing.writeHead(response.status, Object.fromEntries(response.headers));
		for await (const part of response.body ?? []) outgoing.write(part);
		outgoing.end();
	}).listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	if (typeof address !== "object" || address === null) throw new Error("expected a TCP address");
	target = `http://127.0.0.1:${address.port}`;
});
afterAll(async () => {
	server.closeAllConnections();
	server.close();
	await mock.close();
});

/** The answer to a first order that is right. */
function accepting(): Response {
	return Response.json(contract.operations[0]?.responses[0]?.media[0]?.examples[0]?.value);
}

/** Runs the cases that a defect is about against the server with it, or without. */
async function reportOn({ phase, cases, finding }: Defect, change?: Defect["change"]): Promise<RunReport> {
	defect = change;
	requests = 0;
	const options = {
		target,
		apiKey: "the-right-key",
		siteId: "the-right-site",
		// A machine that is busy is no defect; a server that never answers need not be waited for.
		deadlineMs: change && finding.rule === "timeout" ? 400 : 20_000,
		workers: 4,
		phases: [phase],
	};
	return await runContract(contract, { ...options, filter: ({ id }) => id.startsWith(cases) });
}

test("a server without a defect is reported clean", async () => {
	defect = undefined;
	const options = { target, apiKey: "the-right-key", siteId: "the-right-site" };
	const report = await runContract(contract, {
		...options,
		phases: ["examples", "responses", "auth", "protocol", "scenarios"],
	});
	expect(report.findings).toEqual([]);
	expect(report.verdict).toBe("pass");
	for (const { passed, cases } of report.phases) expect(passed).toBe(cases);
});

describe(`each of ${defects.length} defects is reported as what it is, in a server that`, () => {
	test.each(defects)("$name", async (given) => {
		const clean = await reportOn(given);
		expect(clean.findings).toEqual([]);
		expect(clean.phases[0]?.passed).toBeGreaterThan(0);

		const report = await reportOn(given, given.change);
		expect(report.verdict).toBe("findings");
		expect(report.findings).toContainEqual(expect.objectContaining({ phase: given.phase, ...given.finding }));
		if (given.cell === undefined) return;
		const state = (one: RunReport) => one.coverage.cells.find(({ id }) => id === given.cell)?.state;
		expect({ cell: given.cell, clean: state(clean), wrong: state(report) }).toEqual({
			cell: given.cell,
			clean: expect.not.stringMatching("red"),
			wrong: "red",
		});
	});
});
