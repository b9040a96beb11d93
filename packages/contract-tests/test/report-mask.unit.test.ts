import { expect, test } from "vitest";
import { masked, maskedText } from "../src/report/mask.ts";
import { finding, reportOf } from "./support/report.ts";

const key = "sk_9f8e7d6c5b4a";

test.each([
	["robin@example.com", "<e-mail>"],
	['{"email":"o\'hara+x@mail.example.co.uk"}', '{"email":"<e-mail>"}'],
	["card 4111110000001142.", "card ************1142."],
	['"5222 2200 0000 0005"', '"************0005"'],
	["5248-4811-1120-0179", "************0179"],
	['{"n":4111110000001142}', '{"n":************1142}'],
	[key, "<api key>"],
	[`Basic ${btoa(`${key}:`)}`, "Basic <api key>=="],
	[`https://h/?key=${key}&x=1`, "https://h/?key=<api key>&x=1"],
])("masks %s", (text, expected) => {
	expect(maskedText(text, [key])).toBe(expected);
});

test.each([
	"1795339800000",
	"ord-20261122-0001",
	"0123456789abcdef4111110000001142abcdef",
	"boundary/V3Order/body/totalAmount.currency/pattern",
	"2026-11-22T15:49:00Z",
	"@forter-orders/openapi",
	"amount 99.95",
])("leaves %s as it is", (text) => {
	expect(maskedText(text, [key])).toBe(text);
});

test("masks a key with characters that JSON and URLs escape", () => {
	const odd = 'k"ey/with+odd=chars';
	const seen = JSON.stringify({ header: odd, url: encodeURIComponent(odd) });
	expect(maskedText(seen, [odd])).toBe('{"header":"<api key>","url":"<api key>"}');
});

test("takes a short key for a key only where it is a word", () => {
	expect(maskedText("demo-managed-order-token with key demo", ["demo"])).toBe(
		"demo-managed-order-token with key <api key>",
	);
});

test("ignores an empty key", () => {
	expect(maskedText("nothing to hide", [""])).toBe("nothing to hide");
});

test("masks every text of a report and leaves the rest as it was", () => {
	const report = reportOf(finding({ message: "to robin@example.com", curl: `curl -u ${key}: -d 4111110000001142` }));
	const copy = masked(report, [key]);
	expect(copy.findings[0]).toMatchObject({ message: "to <e-mail>", curl: "curl -u <api key>: -d ************1142" });
	expect({ ...copy, findings: [] }).toEqual({ ...report, findings: [] });
	expect(report.findings[0]?.message).toBe("to robin@example.com");
});
