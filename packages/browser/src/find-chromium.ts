import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import packed from "@sparticuz/chromium";
import { chromium } from "playwright-core";

/** The path of a Chromium that starts on this machine. Call it once: unpacking it twice at the same time breaks it. */
export async function findChromium(): Promise<string> {
	const failures: string[] = [];
	for (const candidate of [() => packed.executablePath(), systemChromium]) {
		try {
			const executablePath = await candidate();
			const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"], timeout: 30_000 });
			await browser.close();
			return executablePath;
		} catch (error) {
			failures.push(reasonOf(error));
		}
	}
	throw new Error(
		[
			"No Chromium starts here, and a page has to be opened in one.",
			"Install one with its libraries (Debian and Ubuntu: `apt-get install chromium`),",
			`or remove ${join(tmpdir(), "chromium")} if its unpacking was cut short, and try again.`,
			...failures,
		].join("\n"),
	);
}

// Of Playwright's long report, the first line and what the browser itself said, such as a library that is missing.
function reasonOf(error: unknown): string {
	const [first = "", ...rest] = String(error).split("\n");
	return [first, ...new Set(rest.filter((line) => line.startsWith("[pid=")))].join("\n");
}

function systemChromium(): string {
	const path = "/usr/bin/chromium";
	if (!existsSync(path)) throw new Error(`There is no ${path}.`);
	return path;
}
