import { fileURLToPath } from "node:url";
import { escapeHtml } from "../content/escape.ts";
import { highlight } from "../content/highlight.ts";
import { tryData } from "../content/try-data.ts";
import type { Context, Page } from "../page.ts";
import type { TryData } from "../try/scenario.ts";
import type { SiteFile } from "./site-file.ts";

const route = "try/";
const file = `${route}scenarios.json`;
const title = "Try it";
const description = "Send an example of the contract to a mock on your machine, change it, and see what comes back.";
const privacy =
	"The page sends to a mock on this machine and nowhere else, with demo credentials: do not enter a real key, there is no place for one.";

/** The page that sends requests to a mock on the reader's machine. */
export async function tryPages(context: Context): Promise<Page[]> {
	const script = fileURLToPath(new URL("../try/main.ts", import.meta.url));
	const data = tryData(context);
	return [{ route, title, description, html: await html(data), markdown: markdown(data), script, kind: "page" }];
}

/** The requests that the page offers. */
export function tryFile(context: Context): SiteFile {
	return { path: file, content: `${JSON.stringify(tryData(context))}\n` };
}

async function html(data: TryData): Promise<string> {
	const start = `<figure class="code">${await highlight("npx --package @forter-orders/mock orders-mock", "sh")}</figure>`;
	return `<h1>${title}</h1>
<p>${description}</p>
<p>${privacy}</p>
${start}
<noscript><p>This page needs JavaScript. Without it, the mock prints a cURL command to start from.</p></noscript>
<form id="try-form" class="try" data-source="scenarios.json" novalidate>
<div class="try-field"><label for="try-address">Address of the mock</label>
<input id="try-address" type="url" value="http://127.0.0.1:4010" aria-describedby="try-address-problem" autocomplete="off" spellcheck="false">
<p id="try-address-problem" class="try-problem" aria-live="polite"></p></div>
<div class="try-field"><label for="try-scenario">Scenario</label>
<select id="try-scenario" autocomplete="off">${options(data)}</select></div>
<div class="try-field"><label for="try-body">Request body</label>
<textarea id="try-body" rows="22" wrap="off" spellcheck="false" autocomplete="off" aria-describedby="try-keys">${escapeHtml(firstBody(data))}</textarea>
<p id="try-keys" class="try-hint">Ctrl and Enter send it too.</p></div>
<p><button id="try-send" type="submit" class="try-send" disabled>Send</button></p>
</form>
<h2 id="answer">Answer</h2>
<p id="try-status" role="status">Nothing is sent yet.</p>
<div id="try-start" hidden><p>Start the mock in a terminal, and leave it running:</p>${start}</div>
<div id="try-details" hidden>
<div id="try-faults" hidden><h3>Where and why</h3>${table("Where and why", ["Place", "Rule", "What is wrong"], "try-fault-rows")}</div>
<h3>Body</h3><pre id="try-answer" class="try-code" tabindex="0"></pre>
<h3>Headers</h3><p class="try-hint">Those that the mock lets a page read.</p>${table("Headers", ["Header", "Value"], "try-header-rows")}
</div>
<h2 id="curl">The same with cURL</h2>
<pre id="try-curl" class="try-code" tabindex="0"></pre>`;
}

function options({ groups }: TryData): string {
	let index = 0;
	return groups
		.map(({ label, scenarios }) => {
			const items = scenarios.map((scenario) => `<option value="${index++}">${escapeHtml(scenario.label)}</option>`);
			return `<optgroup label="${escapeHtml(label)}">${items.join("")}</optgroup>`;
		})
		.join("");
}

function table(label: string, headers: readonly string[], rowsId: string): string {
	const head = headers.map((header) => `<th scope="col">${header}</th>`).join("");
	return `<div class="table" role="group" tabindex="0" aria-label="${label}"><table><thead><tr>${head}</tr></thead><tbody id="${rowsId}"></tbody></table></div>`;
}

function firstBody({ groups }: TryData): string {
	return JSON.stringify(groups[0]?.scenarios[0]?.body, null, 2);
}

function markdown({ groups }: TryData): string {
	const lists = groups.map(({ label, scenarios }) => {
		return `## ${label}\n\n${scenarios.map((scenario) => `- ${scenario.label}`).join("\n")}`;
	});
	const requests = "The requests as data: [scenarios.json](scenarios.json).";
	return `${[`# ${title}`, description, privacy, requests, ...lists].join("\n\n")}\n`;
}
