import { beforeEach, expect, test } from "vitest";
import { createMock, type Fault, fault, parseFault } from "../src/index.ts";
import { example, order, send } from "./support.ts";

const mock = await createMock();
beforeEach(() => mock.reset());

async function statuses(count: number, id = "ord-1"): Promise<number[]> {
	const all: number[] = [];
	for (let n = 0; n < count; n += 1) all.push((await send(mock, order(), { path: `/v3/orders/${id}` })).status);
	return all;
}

test("strikes every request until it is told how often", async () => {
	mock.use(fault.status(503));
	expect(await statuses(3)).toEqual([503, 503, 503]);
	mock.reset();
	mock.use(fault.status(503).times(2));
	expect(await statuses(3)).toEqual([503, 503, 200]);
});

test("lets requests through first", async () => {
	mock.use(fault.status(503).after(2).times(1));
	expect(await statuses(4)).toEqual([200, 200, 503, 200]);
});

test("strikes with several faults in their order", async () => {
	mock.use(fault.status(503).times(1), fault.rateLimit().times(2));
	mock.use(fault.status(500).times(1));
	expect(await statuses(5)).toEqual([503, 429, 429, 500, 200]);
});

test("counts for after only what no earlier fault took", async () => {
	mock.use(fault.status(503).times(1), fault.status(500).after(1).times(1));
	expect(await statuses(4)).toEqual([503, 200, 500, 200]);
});

test("strikes one operation only", async () => {
	mock.use(fault.status(503).on("V3OrderResults"));
	expect(await statuses(1)).toEqual([200]);
	const token = example("three-ds-frictionless");
	expect((await send(mock, token, { path: "/v3/orders/ord-1/results" })).status).toBe(503);
	expect((await send(mock, token, { path: "/nowhere" })).status).toBe(404);
});

test("strikes one order only, and counts for that order only", async () => {
	mock.use(fault.status(503).forOrder("ord-7").times(1));
	expect(await statuses(2, "ord-1")).toEqual([200, 200]);
	expect(await statuses(2, "ord-7")).toEqual([503, 200]);
});

test("leaves a fault as it was when it makes another of it", async () => {
	const once = fault.status(503).times(1);
	once.times(5).on("V3OrderResults").forOrder("x").after(3);
	mock.use(once, once);
	expect(await statuses(3)).toEqual([503, 503, 200]);
});

test("lets the fault of the header win over those that wait, and leaves them waiting", async () => {
	mock.use(fault.status(503).times(1));
	const { status } = await send(mock, order(), { headers: { prefer: "fault=status; status=500" } });
	expect([status, ...(await statuses(2))]).toEqual([500, 503, 200]);
});

test("goes with the other preferences of the header", async () => {
	const prefer = 'example="card-declined", fault=unknown-enum-value; at="/recommendation", dynamic=false';
	expect(await (await send(mock, order(), { headers: { prefer } })).json()).toMatchObject({
		forterDecision: "DECLINE",
		recommendation: "UNKNOWN_VALUE_OF_THE_MOCK",
	});
	const seeded = order("/accountOwner/email", "decline@forter.com");
	const answered = await send(mock, seeded, { headers: { prefer: "fault=mutation; seed=3" } });
	expect(mock.requests.at(-1)?.chosenBy).toBe("trigger");
	expect(answered.status).toBe(200);
});

test.each([
	["fault", /^Prefer: a fault must be one of delay, stall, /],
	["fault=chaos", /^Prefer: a fault must be one of delay, stall, /],
	["fault=delay; ms=soon", /^Prefer: ms of delay must be a whole number from 0 to 600000, got "soon"$/],
	["fault=delay; ms", /^Prefer: ms of delay must be a whole number/],
	["fault=status; status=99", /^Prefer: status of status must be a whole number from 200 to 599, got 99$/],
	["fault=stall; ms=5", /^Prefer: the fault stall takes times, after, on and order, each with a value$/],
	["fault=reset; times=2", /^Prefer: fault strikes this one request; times, after, on and order are for mock.use$/],
])("answers 422 to Prefer: %s and says why", async (prefer, title) => {
	const response = await send(mock, order(), { headers: { prefer } });
	expect(response.status).toBe(422);
	expect(await response.json()).toMatchObject({ title: expect.stringMatching(title) });
	expect(mock.requests.at(-1)?.verdict).toBe("refused");
});

test.each<[() => Fault, string]>([
	[() => fault.delay(-1), "ms of delay must be a whole number from 0 to 600000, got -1"],
	[() => fault.delay(1.5), "ms of delay must be a whole number from 0 to 600000, got 1.5"],
	[() => fault.status(101), "status of status must be a whole number from 200 to 599, got 101"],
	[() => fault.rateLimit(-1), "seconds of rate-limit must be a whole number from 0 to 31536000, got -1"],
	[() => fault.redirect("/v3"), "to of redirect must be a URL, such as https://elsewhere.invalid/"],
	[() => fault.redirect("file:///etc"), "to of redirect must be a URL, such as https://elsewhere.invalid/"],
	[() => parseFault("reset; times=twice"), 'times must be a whole number from 1, got "twice"'],
	[() => parseFault("reset; after"), 'after must be a whole number from 0, got ""'],
	[() => fault.reset().times(0), "times must be a whole number from 1, got 0"],
	[() => fault.reset().after(-1), "after must be a whole number from 0, got -1"],
	[() => parseFault("delay=200"), "a fault must be one of delay, stall, "],
	[() => parseFault("drip; pace=3"), "the fault drip takes ms, times, after, on and order, each with a value"],
	[() => parseFault(""), "a fault must be one of "],
])("refuses a fault that makes no sense (%#)", (make, message) => {
	expect(make).toThrow(message);
});

test("refuses a fault for what the document does not have", async () => {
	expect(() => mock.use(fault.reset().on("Nope"))).toThrow(
		'the document has no operation "Nope"; it has V3Order, V3OrderResults',
	);
	const list: unknown[] = [[fault.reset()], "reset", undefined];
	for (const given of list) expect(() => Reflect.apply(mock.use, mock, [given])).toThrow("faults one by one");
	const forgetful = await createMock({ scenarios: { triggers: [] } });
	expect(() => forgetful.use(fault.reset().forOrder("x"))).toThrow(/give `scenarios.order`$/);
	expect(await statuses(1)).toEqual([200]);
});

test("reads a fault from text, with all that it can say", () => {
	expect(parseFault(' status ; status=503; times=3;after=1; on=V3Order; order="a;b, \\"c\\"" ').spec).toEqual({
		name: "status",
		value: 503,
		times: 3,
		after: 1,
		operationId: "V3Order",
		orderId: 'a;b, "c"',
	});
	expect(parseFault('body; text="{\\"status\\":\\"failed\\"}"').spec.value).toBe('{"status":"failed"}');
});
