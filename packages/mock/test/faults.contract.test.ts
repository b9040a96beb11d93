import { afterAll, beforeAll, expect, test } from "vitest";
import { createMock, type FaultEntry, type FaultName, fault, faults, type Mock, parseFault } from "../src/index.ts";
import { observe, type Seen } from "./observe.ts";
import { answer, clocked, credentials, order, send } from "./support.ts";

const approval = JSON.stringify(answer("card-approved"));
const half = approval.slice(0, Math.ceil(approval.length / 2));
const page = expect.stringMatching(/^<!doctype html>/);
const reset = { name: "TypeError", code: "ECONNRESET" };
const timeout = { name: "TimeoutError" };
const endless: readonly FaultName[] = ["stall", "stall-in-body", "drip"];

/** What a caller must see of the example of each fault. */
const expected: Readonly<Record<FaultName, object>> = {
	delay: { status: 200, text: approval },
	stall: { failed: "fetch", error: timeout },
	"stall-in-body": { status: 200, failed: "body", partial: half, error: timeout },
	drip: { status: 200, failed: "body", error: timeout },
	reset: { failed: "fetch", error: { ...reset, message: "fetch failed" } },
	"reset-after-headers": { status: 200, failed: "body", partial: half, error: { ...reset, message: "terminated" } },
	"close-keep-alive": { status: 200, text: approval },
	"gzip-garbage": {
		status: 200,
		failed: "body",
		partial: "",
		error: { name: "TypeError", message: "terminated", code: "Z_DATA_ERROR" },
	},
	empty: { status: 200, text: "" },
	"truncated-json": { status: 200, text: half },
	html: { status: 200, text: page },
	body: { status: 200, text: "[]" },
	"rate-limit": { status: 429, text: JSON.stringify(answer("rate-limited")) },
	"rate-limit-date": { status: 429, text: JSON.stringify(answer("rate-limited")) },
	status: { status: 503, text: JSON.stringify(answer("server-error")) },
	"status-html": { status: 502, text: page },
	"status-empty": { status: 504, text: "" },
	redirect: { status: 302, text: "" },
	"unknown-status": { status: 418 },
	"unknown-enum-value": { status: 200, text: approval.replace("APPROVE", "UNKNOWN_VALUE_OF_THE_MOCK") },
	"extra-fields": { status: 200 },
	mutation: { status: 200 },
};

let inProcess: Mock;
let onPort: Mock;
beforeAll(async () => {
	[inProcess, onPort] = await Promise.all([createMock(), createMock()]);
	await onPort.listen();
	// The first request of all takes long.
	await sendTo(inProcess, inProcess.fetch);
});
afterAll(() => onPort.close());

function sendTo(mock: Mock, fetch: typeof globalThis.fetch, prefer?: string, patienceMs = 10_000): Promise<Seen> {
	return observe(() =>
		fetch(`${mock.url}/v3/orders/ord-1`, {
			method: "POST",
			headers: { ...credentials, "content-type": "application/json", ...(prefer && { prefer }) },
			body: JSON.stringify(order("/accountOwner/email", "robin@example.com")),
			redirect: "manual",
			signal: AbortSignal.timeout(patienceMs),
		}),
	);
}

/** What must be the same, whichever way the answer came. */
function essence({ status, headers, text, failed, error, partial }: Seen, name: FaultName): object {
	const [contentType, location] = ["content-type", "location"].map((header) => headers?.get(header));
	const shown = { status, text, failed, error, contentType, location };
	return name === "drip" ? shown : { ...shown, partial, retryAfter: headers?.get("retry-after")?.length };
}

test.each(faults)("$name shows the same in process and on a port, by API and by header", clocked, async (entry) => {
	inProcess.use(entry.example.times(1));
	onPort.use(entry.example.times(1));
	const patienceMs = endless.includes(entry.name) ? 300 : 10_000;
	const seen = await Promise.all([
		sendTo(inProcess, inProcess.fetch, undefined, patienceMs),
		sendTo(inProcess, inProcess.fetch, entry.prefer, patienceMs),
		sendTo(onPort, fetch, undefined, patienceMs),
		sendTo(onPort, fetch, entry.prefer, patienceMs),
	]);
	expect(seen[0]).toMatchObject(expected[entry.name]);
	for (const other of seen) expect(essence(other, entry.name)).toEqual(essence(seen[0], entry.name));
	expect(onPort.requests.at(-1)).toMatchObject({ verdict: "accepted", fault: entry.name });
	// Struck once, the mock is itself again.
	expect(await sendTo(onPort, fetch)).toMatchObject({ status: 200, text: approval });
});

test("each fault has one entry, whose three forms say the same", () => {
	expect(faults.map(({ name }) => name)).toEqual(Object.keys(expected));
	for (const { prefer, example } of faults) {
		expect(parseFault(prefer).spec).toEqual(example.spec);
		expect(parseFault(prefer.replace("fault=", "")).spec).toEqual(example.spec);
	}
});

test("delays by the milliseconds that are asked for", clocked, async () => {
	for (const [mock, fetch] of [
		[inProcess, inProcess.fetch],
		[onPort, globalThis.fetch],
	] as const) {
		const { elapsedMs } = await sendTo(mock, fetch, "fault=delay; ms=150");
		expect(elapsedMs).toBeGreaterThanOrEqual(149);
		expect(elapsedMs).toBeLessThan(2_000);
	}
});

test("drips at the pace that is asked for, to the end", async () => {
	for (const mock of [inProcess, onPort]) {
		const fetch = mock === inProcess ? mock.fetch : globalThis.fetch;
		const { text, elapsedMs } = await sendTo(mock, fetch, "fault=drip; ms=1");
		expect(text).toBe(approval);
		expect(elapsedMs).toBeGreaterThan(approval.length * 0.9);
	}
});

test("asks for a wait in seconds, or until a date", async () => {
	const seconds = await sendTo(inProcess, inProcess.fetch, "fault=rate-limit; seconds=7");
	expect(seconds.headers?.get("retry-after")).toBe("7");
	for (const ahead of [60, -60]) {
		const date = await sendTo(inProcess, inProcess.fetch, `fault=rate-limit-date; seconds=${ahead}`);
		const wait = Date.parse(date.headers?.get("retry-after") ?? "") - Date.now();
		expect(wait).toBeGreaterThan((ahead - 3) * 1000);
		expect(wait).toBeLessThanOrEqual(ahead * 1000);
	}
});

test("sends to the URL that is asked for, by default to a host that does not exist", async () => {
	const { headers } = await sendTo(inProcess, inProcess.fetch, "fault=redirect");
	expect(headers?.get("location")).toMatch(/^https:\/\/[\w.]+\.invalid\/$/);
	const to = `${onPort.url}/elsewhere`;
	onPort.use(fault.redirect(to).times(1));
	expect((await fetch(`${onPort.url}/v3/orders/ord-1`)).url).toBe(to);
	expect(onPort.requests.at(-1)).toMatchObject({ path: "/elsewhere", status: 404 });
});

test.each([
	["follow", "mock.fetch leads to no other host"],
	["error", "unexpected redirect"],
] as const)("follows no redirect in process, told to %s", async (redirect, reason) => {
	const init = { redirect, headers: { prefer: "fault=redirect" } };
	await expect(inProcess.fetch(`${inProcess.url}/v3/orders/ord-1`, init)).rejects.toMatchObject({
		name: "TypeError",
		message: "fetch failed",
		cause: { message: expect.stringContaining(reason) },
	});
});

test("adds a member to every object, and keeps the others", async () => {
	const { text = "" } = await sendTo(inProcess, inProcess.fetch, "fault=extra-fields");
	const extra = { unknownMemberOfTheMock: { nested: ["value"] } };
	expect(JSON.parse(text)).toEqual({ ...answer("card-approved"), verificationMethod: extra, ...extra });
});

test.each([
	["fault=mutation; seed=0", 4711],
	["fault=mutation; seed=1", null],
])("breaks one place of the answer with %s", async (prefer, root) => {
	expect(JSON.parse((await sendTo(inProcess, inProcess.fetch, prefer)).text ?? "")).toEqual(root);
});

test("puts the unknown value where the pointer says, and says where it could", async () => {
	const at = (pointer: string) => sendTo(inProcess, inProcess.fetch, `fault=unknown-enum-value; at=${pointer}`);
	const { text = "" } = await at("/recommendation");
	expect(JSON.parse(text)).toMatchObject({ forterDecision: "APPROVE", recommendation: "UNKNOWN_VALUE_OF_THE_MOCK" });
	const other = await at("/orderId");
	expect(other.status).toBe(422);
	expect(other.text).toContain("response 200 lists values at /forterDecision, /recommendation, not at /orderId");
});

test("says that a fault cannot strike an answer, in place of striking nothing", async () => {
	const problem = async (fault: FaultEntry["prefer"], path: string) => {
		const response = await send(inProcess, order(), { path, headers: { prefer: fault } });
		return [response.status, await response.json()];
	};
	expect(await problem("fault=mutation", "/nowhere")).toEqual([
		422,
		{
			type: "about:blank",
			title: "The fault mutation cannot strike this answer: response 404 has no schema that could be broken",
			status: 422,
		},
	]);
});

test.each([200, 204])("says that an answer %s without a body cannot be harmed in it", async (status) => {
	const responses = { [status]: { description: "Noted." } };
	const document = {
		openapi: "3.1.0",
		info: { title: "t", version: "1" },
		paths: { "/notes": { get: { responses } } },
	};
	const bare = await createMock({ document });
	for (const name of ["stall-in-body", "drip", "reset-after-headers", "gzip-garbage", "truncated-json"]) {
		const response = await bare.fetch(`${bare.url}/notes`, { headers: { prefer: `fault=${name}` } });
		expect(response.status).toBe(422);
		expect(await response.json()).toMatchObject({
			title: `The fault ${name} cannot strike this answer: the answer has no body`,
		});
	}
	expect((await bare.fetch(`${bare.url}/notes`, { headers: { prefer: "fault=delay; ms=1" } })).status).toBe(status);
});

test("knows the responses of an operation without an id, and of no other", async () => {
	const schema = { type: "object", properties: { letter: { type: "string", enum: ["a"] } } };
	const get = {
		responses: {
			200: { description: "A letter.", content: { "application/json": { schema, example: { letter: "a" } } } },
			202: { description: "A note.", content: { "application/json": { example: "a text as JSON" } } },
			203: { description: "A text.", content: { "text/plain": { example: "no JSON" } } },
		},
	};
	const paths = { "/first": { get: { responses: { 204: { description: "Noted." } } } }, "/letter": { get } };
	const other = await createMock({ document: { openapi: "3.1.0", info: { title: "t", version: "1" }, paths } });
	const ask = async (path: string, code = 200): Promise<unknown> => {
		const headers = { prefer: `fault=unknown-enum-value, code=${code}` };
		return (await other.fetch(`${other.url}${path}`, { headers })).json();
	};
	expect(await ask("/letter")).toEqual({ letter: "UNKNOWN_VALUE_OF_THE_MOCK" });
	expect(await ask("/nowhere")).toMatchObject({ title: expect.stringMatching(/lists values at no place$/) });
	expect(await ask("/letter", 202)).toMatchObject({ title: expect.stringMatching(/202 lists values at no place$/) });
	expect(await ask("/letter", 203)).toMatchObject({ title: expect.stringMatching(/the answer is not JSON$/) });
	expect(other.requests.map(({ operationId }) => operationId)).toEqual([
		"get:letter",
		undefined,
		"get:letter",
		"get:letter",
	]);
});

test("strikes a refused request as well, and keeps what was wrong with it in the journal", async () => {
	const response = await send(inProcess, order("/payment"), { headers: { prefer: "fault=status; status=500" } });
	expect(response.status).toBe(500);
	expect(inProcess.requests.at(-1)).toMatchObject({
		verdict: "refused",
		fault: "status",
		violations: [{ pointer: "/payment" }],
	});
});
