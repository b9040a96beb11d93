import { describe, expect, test } from "vitest";
import { orders, stories } from "./stories.ts";
import { amounts } from "./story-amounts.ts";
import { cards, decision, emails, identityIn, networks, type StoryCheck } from "./story-checks.ts";
import { times } from "./story-times.ts";

const identity = identityIn(stories);

describe.each(stories)("$operationId $name", (story) => {
	test.each<[string, StoryCheck]>([
		["adds up", amounts],
		["keeps the order of time", times],
		["is answered for the order that was sent", identity],
		["is decided as its test e-mail says", decision],
		["uses addresses for documentation", networks],
		["uses test e-mails or reserved ones", emails],
		["uses test cards", cards],
	])("%s", (_, check) => {
		expect(check(story)).toEqual([]);
	});
});

test("no order id and no token stands twice, and ids rise with time", () => {
	expect(repeated(orders.map(({ request }) => request.orderId))).toEqual([]);
	expect(repeated(stories.flatMap(({ request }) => request.managedOrderToken ?? []))).toEqual([]);
	expect(repeated(stories.flatMap(({ response }) => response.managedOrderToken ?? []))).toEqual([]);
	const inOrder = orders.toSorted((a, b) => a.request.checkoutTime - b.request.checkoutTime);
	const ids = inOrder.map(({ request }) => request.orderId);
	expect(ids).toEqual(ids.toSorted());
	expect(ids.filter((id) => !/^ord-20261122-\d{4}$/.test(id ?? ""))).toEqual([]);
});

test("no two orders buy the same or tell the same", () => {
	expect(repeated(orders.map(({ request }) => JSON.stringify(request.cartItems)))).toEqual([]);
	expect(repeated(["a", "b", "a"])).toEqual(["a"]);
});

test("every started order has its results", () => {
	const started = stories.flatMap(({ response }) => response.managedOrderToken ?? []);
	const asked = stories.flatMap(({ request }) => request.managedOrderToken ?? []);
	expect(asked.toSorted()).toEqual(started.toSorted());
});

describe("a false story is found", () => {
	test.each<[string, StoryCheck, string, "request" | "response", string, unknown]>([
		["a wrong total", amounts, "card-approved", "request", "/totalAmount/amountUSD", "84.91"],
		["a wrong payment", amounts, "card-approved", "request", "/payment/0/amount/amountUSD", "1"],
		["a missing price", amounts, "card-approved", "request", "/cartItems/0/basicItemData/price", {}],
		["two currencies", amounts, "google-pay-approved", "request", "/totalAmount/currency", "USD"],
		["a wrong second unit", amounts, "installments-approved", "request", "/totalAmount/amountUSD", "9"],
		["a forgotten tip", amounts, "apple-pay-approved", "request", "/cartItems/0/itemSpecificData", {}],
		["a forgotten discount", amounts, "sca-exemption-corporate", "request", "/totalDiscount", {}],
		[
			"another gift value",
			amounts,
			"gift-card-and-card-approved",
			"request",
			"/payment/0/giftCard/value/amountUSD",
			"2",
		],
		["milliseconds at checkout", times, "card-approved", "request", "/checkoutTime", 1795339800000],
		["an order sent before", times, "card-approved", "request", "/timeSentToForter", 1795339799000],
		["an account of the future", times, "card-approved", "request", "/accountOwner/created", 1795339900],
		[
			"a cookie of the future",
			times,
			"card-approved",
			"request",
			"/connectionInformation/forterTokenCookie",
			"a_1795349800000__b",
		],
		["a call that goes on", times, "phone-order-approved", "request", "/phoneOrderInformation/callDuration", 9999],
		[
			"a stay backwards",
			times,
			"hotel-booking-approved",
			"request",
			"/cartItems/0/itemSpecificData/accommodation/duration/endDate",
			"2026-12-01",
		],
		[
			"a delivery in the past",
			times,
			"installments-approved",
			"request",
			"/primaryDeliveryDetails/expectedDeliveryDate",
			"2026-11-01",
		],
		["a card that expired", times, "card-approved", "request", "/payment/0/creditCard/expirationYear", "2025"],
		["another order's answer", identity, "card-approved", "response", "/orderId", "ord-20261122-0002"],
		[
			"another order's link",
			identity,
			"card-approved",
			"response",
			"/linkToEventInDashboard",
			"https://portal.forter.com/dashboard/x",
		],
		[
			"another token's results",
			identity,
			"three-ds-frictionless",
			"request",
			"/managedOrderToken",
			"demo-managed-order-token-attempted",
		],
		["an unknown token", identity, "three-ds-frictionless", "request", "/managedOrderToken", "other"],
		["a decision against the e-mail", decision, "card-declined", "response", "/forterDecision", "APPROVE"],
		["a real IPv4 address", networks, "card-approved", "request", "/connectionInformation/customerIP", "8.8.8.8"],
		["a real IPv6 address", networks, "card-approved", "request", "/connectionInformation/customerIP", "2001:db9::1"],
		["a real mailbox", emails, "paypal-approved", "request", "/payment/0/paypal/payerEmail", "camille@example.fr"],
		["another card", cards, "card-approved", "request", "/payment/0/creditCard/lastFourDigits", "1111"],
		[
			"another whole card",
			cards,
			"three-ds-started",
			"request",
			"/payment/0/creditCard/fullCreditCard",
			"4111111111111111",
		],
	])("%s", (_, check, name, body, pointer, value) => {
		const story = stories.find((candidate) => candidate.name === name);
		if (story === undefined) throw new Error(`there is no story ${name}`);
		expect(check(story)).toEqual([]);
		const copy = structuredClone(story);
		set(copy[body], pointer, value);
		expect(check(copy)).not.toEqual([]);
	});
});

function repeated<Value>(values: Value[]): Value[] {
	return values.filter((value, index) => values.indexOf(value) !== index);
}

function set(body: object, pointer: string, value: unknown): void {
	const keys = pointer.split("/").slice(1);
	const last = keys.pop() ?? "";
	const parent = keys.reduce<object>((node, key) => {
		const next: unknown = Reflect.get(node, key);
		if (typeof next !== "object" || next === null) throw new Error(`nothing at ${key}`);
		return next;
	}, body);
	Reflect.set(parent, last, value);
}
