import { describe, expect, test, vi } from "vitest";
import { createMask, namedPlaceholder, personal } from "../src/mask.ts";

const key = "sk_9f8e7d6c5b4a";
const mask = createMask(namedPlaceholder, [key]);

const addresses = [
	["robin@example.com", "<e-mail>"],
	["robin@localhost", "<e-mail>"],
	["robin%40example.com", "<e-mail>"],
	["robin%2540example.com", "<e-mail>"],
	["jos\u00e9@b\u00fccher.example", "<e-mail>"],
	["robin@@example.com", "<e-mail>"],
	["Write to robin@example.com.", "Write to <e-mail>."],
	['{"email":"o\'hara+x@mail.example.co.uk"}', '{"email":"<e-mail>"}'],
	["'robin@example.com'", "'<e-mail>'"],
	["Robin <robin@example.com>", "Robin <<e-mail>>"],
	["**robin@example.com**", "**<e-mail>**"],
	['"\\nrobin@example.com"', '"\\n<e-mail>"'],
	["a@example.com,b@example.com;c@localhost", "<e-mail>,<e-mail>;<e-mail>"],
	["/orders/robin%2Bx%40example.com?by=alex@example.com&n=1", "/orders/<e-mail>?by=<e-mail>&n=1"],
	["https://robin:secret@example.com/", "https://robin:<e-mail>/"],
	["robin\uff20example.com", "<e-mail>"],
	['to "robin at home"@example.com today', "to <e-mail> today"],
	[String.raw`{"to":"\"robin at home\"@example.com"}`, '{"to":"<e-mail>"}'],
] as const;

test.each(addresses)("hides the address in %s", (text, expected) => {
	expect(mask(text)).toBe(expected);
});

test.each([
	"@forter-orders/openapi",
	"'@forter-orders/openapi'",
	"npm/%40forter-orders/openapi",
	"a @ b",
	"robin@",
	String.raw`^\S+@\S+\.\S+$`,
	String.raw`^[\w.+-]+@[\w-]+$`,
])("takes %s for no address", (text) => {
	expect(mask(text)).toBe(text);
});

const cards = [
	["4111111111111111", "************1111"],
	["4111 1111 1111 1111", "************1111"],
	["4111-1111-1111-1111", "************1111"],
	["4111.1111.1111.1111", "************1111"],
	["4111+1111+1111+1111", "************1111"],
	["4111\u00a01111\u00a01111\u00a01111", "************1111"],
	["4111%201111%201111%201111", "************1111"],
	["4111-1111 1111.1111", "************1111"],
	["411111 111111 1111", "************1111"],
	["41111111 11111111", "************1111"],
	["4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", "****************"],
	["41 11 11 11 11 11 11 11", "****************"],
	["card 4111110000001142.", "card ************1142."],
	['{"n":4111110000001142}', '{"n":************1142}'],
	["?n=%224111111111111111%22", "?n=%22************1111%22"],
	["?n=%3A4111111111111111", "?n=%3A************1111"],
	["?n=x%204111111111111111", "?n=x%20************1111"],
	['"\\n4111111111111111"', '"\\n************1111"'],
	["card4111111111111111", "card************1111"],
	["ord-4111111111111111", "ord-************1111"],
	["2029 4111111111111111", "2029 ************1111"],
	["300 4111111111111111 12/29", "300 ************1111 12/29"],
	["4111 1111 1111 1111 123", "*******************"],
	["4111111111111111=29121010000000000000", "************1111=29121010000000000000"],
	["1795339800000 4111111111111111", "1795339800000 ************1111"],
	// Documented test cards, some with a wrong check digit.
	["4000000000001000", "************1000"],
	["4222222222222", "*********2222"],
	["2223003122003222", "************3222"],
	["3782 822463 10005", "***********0005"],
	["30569309025904", "**********5904"],
	["6759649826438453123", "***************3123"],
] as const;

test.each(cards)("hides the card in %s", (text, expected) => {
	expect(mask(text)).toBe(expected);
});

test.each([
	"1795339800000",
	"5000 1795339800000",
	"1795339800000123",
	"20261122154900",
	"2026-11-22 154900",
	"2026-11-22T15:49:00Z",
	"ord-20261122-0001",
	"400 401 403 404 429 500 502",
	"0123456789abcdef4111110000001142abcdef",
	"400 4111110000001142abcdef",
	"12345678-1234-4234-8234-123456789012",
	"33333333-3333-4333-8333-333333333333",
	"33.333333333333336 45.123456789012345",
	"43210.12345678",
	"9780306406157",
	"411111111111",
	"41111111111111111111",
	"boundary/V3Order/body/totalAmount.currency/pattern",
	"4010\n4011\n4012\n4013",
])("takes %s for no card", (text) => {
	expect(mask(text)).toBe(text);
});

test.each([...addresses, ...cards])("the wide pattern leaves nothing to hide in %s", (text) => {
	const rest = text.replaceAll(personal, "[hidden]");
	expect(rest).not.toBe(text);
	expect(mask(rest)).toBe(rest);
});

describe("API keys", () => {
	test.each([
		[key, "<api key>"],
		[`Basic ${btoa(`${key}:`)}`, "Basic <api key>"],
		[`Basic ${btoa(`${key}:secret`)}`, "Basic <api key>"],
		[`https://h/?key=${key}&x=1`, "https://h/?key=<api key>&x=1"],
	])("are hidden in %s", (text, expected) => {
		expect(mask(text)).toBe(expected);
	});

	test("are hidden where JSON and URLs escape them, and beyond ASCII", () => {
		const odd = 'k"\u00e9y/with+odd=chars';
		const basic = Buffer.from(`${odd}:`).toString("base64").replace(/=+$/, "");
		const seen = JSON.stringify({ header: odd, url: encodeURIComponent(odd), basic });
		const hidden = '{"header":"<api key>","url":"<api key>","basic":"<api key>"}';
		expect(createMask(namedPlaceholder, [odd])(seen)).toBe(hidden);
	});

	test("are hidden whole, also when one begins with another", () => {
		expect(createMask(namedPlaceholder, ["long-key-1", "long-key-1-more"])("long-key-1-more")).toBe("<api key>");
	});

	test("that are short are keys only where they are a word", () => {
		const text = "demo-managed-order-token with key demo, $&";
		expect(createMask(namedPlaceholder, ["demo", ""])(text)).toBe("demo-managed-order-token with key <api key>, $&");
	});
});

test("what stands in their place is the caller's", () => {
	const text = "robin@localhost 4111 1111 1111 1111 a-long-key";
	expect(createMask(() => "***")(text)).toBe("*** *** a-long-key");
	expect(createMask((kind, found) => `[${kind} ${found.length}]`, ["a-long-key"])(text)).toBe(
		"[e-mail 15] [card 19] [api key 10]",
	);
});

describe("no text makes it slow", () => {
	test("no repetition holds another that has no end", () => {
		const used = vi.spyOn(String.prototype, "replace");
		mask("robin@localhost 4111 1111 1111 1111");
		const sources = used.mock.calls.map(([pattern]) => pattern).filter((pattern) => pattern instanceof RegExp);
		used.mockRestore();
		expect(sources.length).toBeGreaterThanOrEqual(2);
		for (const { source } of [personal, ...sources]) expect(source).not.toMatch(/\)(?:[*+]|\{\d+,\})/);
	});

	const units = [
		"4",
		"4 ",
		"44 4 ",
		"4444 ",
		"4444 1 ",
		"4.",
		"4%20",
		"4f",
		"4f-",
		"12345678-",
		"%4f",
		"@",
		"a@",
		"a@ ",
	];
	test.each([...units, "a", "a'", "'@", "*@*", "%40", "a%40", "\\n", "\\", "a.b"])(
		"such as a megabyte of %j",
		(unit) => {
			const text = unit.repeat(1_000_000 / unit.length);
			expect(mask(`${text} robin@localhost, 4111111111111111`)).toMatch(/<e-mail>, \*{12}1111$/);
			expect(`${text} robin@localhost`.replaceAll(personal, "")).not.toContain("robin");
		},
	);
});
