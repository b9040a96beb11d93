import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findChromium, type View, visit } from "@forter-orders/browser";
import { type Browser, chromium } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { RunReport } from "../src/model/report.ts";
import { renderHtml } from "../src/report/html/page.ts";
import { renderJunit } from "../src/report/junit.ts";
import { cleanUp, folder } from "./support/cli.ts";
import { CONTRAST, READ_JUNIT, type Suite } from "./support/in-page.ts";
import { failReport, finding, passReport, reportOf } from "./support/report.ts";

const desk: View = { width: 1280, colorScheme: "light" };
const phone: View = { width: 390, colorScheme: "dark" };
const attack = `"'><img src=x onerror="alert(1)"></script><script>alert(2)</script><svg onload=alert(3)>`;

let browser: Browser;
beforeAll(async () => {
	browser = await chromium.launch({ executablePath: await findChromium(), args: ["--no-sandbox"] });
});
afterEach(async () => {
	await Promise.all(browser.contexts().map((context) => context.close()));
});
afterAll(async () => {
	await browser?.close();
	cleanUp();
});

function written(report: RunReport): string {
	const file = join(folder(), "report.html");
	writeFileSync(file, renderHtml(report, { durationMs: 12_345, finishedAt: new Date(0) }));
	return pathToFileURL(file).href;
}

describe.each([desk, { ...desk, colorScheme: "dark" }, { ...phone, colorScheme: "light" }, phone] as const)(
	"$width px wide, $colorScheme",
	(view) => {
		test.each([
			["a pass", passReport()],
			["a failure", failReport()],
		])("shows %s without an error, a request or a bar to scroll sideways", async (_, report) => {
			const { page, requests, complaints } = await visit(browser, written(report), view);
			await page.getByRole("heading", { level: 1, name: report.contract.title }).waitFor();
			await page.evaluate(`for (const part of document.querySelectorAll("details")) part.open = true`);
			expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(view.width);
			expect(requests.filter((url) => !url.startsWith("file:") && !url.startsWith("data:"))).toEqual([]);
			expect(complaints).toEqual([]);
		});

		test("has enough contrast between text and background", async () => {
			const { page } = await visit(browser, written(failReport()), view);
			const worst: number = await page.evaluate(CONTRAST);
			expect(worst).toBeGreaterThanOrEqual(4.5);
		});
	},
);

test("tells the verdict, and each failure with its place, the line of the contract and the commands", async () => {
	const { page } = await visit(browser, written(failReport()), desk);
	expect(await page.locator(".verdict").textContent()).toMatch(
		/Fail\s+4 failures of 2 causes · [\d,]+ cases · 1 tolerated/,
	);
	expect(await page.locator("#failures .cause").count()).toBe(2);
	const first = page.locator("#failures .cause").first();
	for (const text of [
		"/totalAmount/currency (pattern)",
		"status 200",
		"openapi.yaml:1234",
		"curl -sS -u",
		"2 more cases",
	]) {
		await first.getByText(text).first().waitFor({ state: "visible" });
	}
	await first.getByText("orders-contract replay boundary/").waitFor({ state: "visible" });
	await page.locator("#phases").getByText("the target does not inject faults").waitFor({ state: "visible" });
	await page.getByText("took 12.3 s").waitFor();
});

test("says of a pass that it is one, and has no section for failures", async () => {
	const { page } = await visit(browser, written(passReport()), desk);
	expect(await page.locator(".verdict").textContent()).toMatch(/Pass/);
	expect(await page.locator("#failures, #lenient").count()).toBe(0);
});

test("works with the keyboard, and copies a command", async () => {
	const { page } = await visit(browser, written(failReport()), desk);
	await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
	await page.keyboard.press("Tab");
	expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the report");
	const second = page.locator("#failures .cause").nth(1);
	await second.locator("summary").first().focus();
	await page.keyboard.press("Enter");
	expect(await second.getAttribute("open")).toBe("");
	await second.getByRole("button", { name: "Copy" }).first().press("Enter");
	await second.getByRole("button", { name: "Copied" }).waitFor();
	expect(await page.evaluate("navigator.clipboard.readText()")).toBe(failReport().findings[3]?.curl);
});

test("finds cells by text, state and kind", async () => {
	const { page } = await visit(browser, written(failReport()), desk);
	const shown = page.locator(".tile .cell:not([hidden])");
	const all = await shown.count();
	expect(all).toBe(failReport().coverage.total);
	await page.getByLabel("State").selectOption("red");
	const red = failReport().coverage.cells.filter(({ state }) => state === "red").length;
	await page.getByText(`${red} cells shown`).waitFor();
	expect(await shown.count()).toBe(red);
	expect(await shown.first().isVisible()).toBe(true);
	await page.getByLabel("State").selectOption("");
	await page.getByLabel("Find").fill("CreditCard bin");
	await page.getByText(/^[1-9]\d? cells shown$/).waitFor();
	await page.getByLabel("Kind").selectOption("auth");
	await page.getByText("0 cells shown").waitFor();
	expect(await page.locator(".operation:not([hidden])").count()).toBe(0);
	await page.getByLabel("Find").fill("");
	await page.getByLabel("Kind").selectOption("");
	expect(await shown.count()).toBe(all);
});

test("tells the state of a cell in words too", async () => {
	const { page } = await visit(browser, written(failReport()), desk);
	const missing = page.locator('.tile .cell[data-state="missing"]').first();
	expect(await missing.textContent()).toContain("not covered: no case reaches it");
});

test("shows what a target sends as text, whatever it is", async () => {
	const texts = { cause: attack, message: attack, pointer: attack, expected: attack, received: attack, curl: attack };
	const report = reportOf(finding({ ...texts, caseId: attack, operationId: attack, rule: attack, in: attack }));
	const { cells } = report.coverage;
	const hostile = cells
		.slice(0, 3)
		.map((cell) => ({ ...cell, id: attack, label: attack, state: "red", reason: attack }) as const);
	const full = {
		...report,
		contract: { title: attack, version: attack, sha256: "0".repeat(64) },
		target: { kind: "url", url: attack },
		phases: [
			{ phase: "fuzz", cases: 1, passed: 0, failed: 0, lenient: 0, notRun: 1, reasons: [{ reason: attack, cases: 1 }] },
		],
		coverage: { total: 3, green: 0, cells: hostile },
	} as const;
	const { page, complaints } = await visit(browser, written(full), desk);
	await page.getByLabel("Find").fill("img");
	expect(complaints).toEqual([]);
	expect(await page.locator("img, svg[onload]").count()).toBe(0);
	expect(await page.locator("script").count()).toBe(1);
	expect(await page.title()).toBe(`Fail: ${attack} ${attack}`);
	expect(await page.locator(".received").first().textContent()).toBe(attack);
});

test("takes thousands of cells and failures in its stride", async () => {
	const { cells } = passReport().coverage;
	const many = Array.from({ length: 5 }, (_, copy) =>
		cells.map((cell) => ({ ...cell, operationId: `op${copy}` })),
	).flat();
	const findings = Array.from({ length: 2_000 }, (_, index) =>
		finding({ cause: `cause ${index % 40}`, caseId: `auth/${index}` }),
	);
	const report = { ...reportOf(...findings), coverage: { total: many.length, green: many.length, cells: many } };
	const { page, complaints } = await visit(browser, written(report), phone);
	await page.getByLabel("Find").fill("currency");
	const shown = await page.locator(".cell[data-kind]:not([hidden])").count();
	expect(many.length).toBeGreaterThan(8_000);
	expect(shown).toBeGreaterThan(0);
	expect(shown).toBeLessThan(many.length);
	expect(await page.locator(".filters output").textContent()).toBe(`${shown.toLocaleString("en")} cells shown`);
	expect(complaints).toEqual([]);
});

test("opens the failures for print and leaves out what cannot be clicked there", async () => {
	const { page } = await visit(browser, written(failReport()), desk);
	await page.emulateMedia({ media: "print" });
	await page.evaluate("dispatchEvent(new Event('beforeprint'))");
	expect(await page.locator("#failures .cause:not([open])").count()).toBe(0);
	expect(await page.locator(".copy:visible, .filters:visible, nav:visible").count()).toBe(0);
});

test("is whole without scripts", async () => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(written(failReport()));
	expect(await page.locator(".copy:visible, .filters:visible").count()).toBe(0);
	await page.locator(".tile summary").first().click();
	expect(await page.locator(".tile .row").first().isVisible()).toBe(true);
});

describe("the JUnit report", () => {
	const parse = async (report: RunReport): Promise<Suite[]> => {
		const page = await browser.newPage();
		return page.evaluate<Suite[]>(`(${READ_JUNIT})(${JSON.stringify(renderJunit(report))})`);
	};

	test("has a suite for each phase, whose counts are those of its cases", async () => {
		const suites = await parse(failReport());
		expect(suites.map(({ name }) => name)).toEqual(failReport().phases.map(({ phase }) => phase));
		for (const { tests, failures, skipped, cases } of suites) {
			expect(cases).toHaveLength(tests);
			expect(cases.filter(({ state }) => state === "failure")).toHaveLength(failures);
			expect(cases.filter(({ state }) => state === "skipped")).toHaveLength(skipped);
		}
		expect(suites[0]?.properties).toMatchObject({ seed: "1", "contract.version": failReport().contract.version });
	});

	test("says in a failure what the terminal says", async () => {
		const boundary = (await parse(failReport())).find(({ name }) => name === "boundary");
		const failed = boundary?.cases.find(({ state }) => state === "failure");
		expect(failed?.text).toContain("at: body /totalAmount/currency (pattern)");
		expect(failed?.text).toContain("spec: openapi.yaml:1234");
		expect(failed?.text).toContain("also: boundary/");
		expect(boundary?.cases.find(({ text }) => text.startsWith("lenient: "))?.state).toBe("system-out");
	});

	test("has a case for each group of cases, under the same name in every run", async () => {
		const name = "boundary/V3Order/body/totalAmount.currency";
		const counts = {
			phase: "boundary",
			operationId: "V3Order",
			cases: 4,
			passed: 3,
			failed: 1,
			lenient: 0,
			notRun: 0,
		} as const;
		const groups = [
			{ ...counts, name },
			{ ...counts, name: `${name}~2`, passed: 4, failed: 0 },
			{ ...counts, name: "boundary/V3Order/body/x", passed: 0, failed: 0, notRun: 4, reason: "no body" },
		];
		const report = { ...reportOf(finding({ caseId: `${name}/pattern`, operationId: "V3Order" })), groups };
		const boundary = (await parse(report)).find((suite) => suite.name === "boundary");
		expect(boundary?.cases.map((one) => [one.name, one.state])).toEqual([
			[name, "failure"],
			[`${name}~2`, ""],
			["boundary/V3Order/body/x", "skipped"],
		]);
	});

	test("stays XML whatever a target sends", async () => {
		const odd = `]]>&amp;<b>"' \u0000\u0008\uFFFF\uD800 \n ${attack}`;
		const suites = await parse(reportOf(finding({ cause: odd, message: odd, received: odd })));
		const failed = suites.find(({ failures }) => failures > 0)?.cases.find(({ state }) => state === "failure");
		expect(failed?.text).toContain(attack);
	});
});
