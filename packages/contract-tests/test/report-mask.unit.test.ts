import { expect, test } from "vitest";
import { masked, maskedText } from "../src/report/mask.ts";
import { finding, reportOf } from "./support/report.ts";

const key = "sk_9f8e7d6c5b4a";

test("masks every text of a report and leaves the rest as it was", () => {
	const report = reportOf(finding({ message: "to robin@example.com", curl: `curl -u ${key}: -d 4111110000001142` }));
	const copy = masked(report, [key]);
	expect(copy.findings[0]).toMatchObject({ message: "to <e-mail>", curl: "curl -u <api key>: -d ************1142" });
	expect({ ...copy, findings: [] }).toEqual({ ...report, findings: [] });
	expect(report.findings[0]?.message).toBe("to robin@example.com");
});

test("masks a text in the same way", () => {
	const text = `robin%40example.com paid with 4111 1111 1111 1111, Basic ${btoa(`${key}:`)}`;
	expect(maskedText(text, [key])).toBe("<e-mail> paid with ************1111, Basic <api key>");
	expect(maskedText(text)).toContain(btoa(`${key}:`));
});
