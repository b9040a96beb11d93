import type { Answer } from "./answer.ts";

/** Shows an answer in the page. All of it is set as text, so that no answer can bring elements of its own. */
export function showAnswer(answer: Answer, url: string): void {
	const arrived = answer.kind === "answer";
	element("try-status").textContent = arrived ? statusLine(answer) : silence(answer.reason, url);
	element("try-start").hidden = arrived;
	element("try-details").hidden = !arrived;
	if (!arrived) return;
	element("try-faults").hidden = answer.violations.length === 0;
	fill(
		"try-fault-rows",
		answer.violations.map(({ place, rule, message }) => [place, rule, message]),
	);
	fill("try-header-rows", answer.headers);
	element("try-answer").textContent = answer.body === "" ? "(empty)" : answer.body;
}

/** Shows why nothing was sent. */
export function showProblem(problem: string): void {
	element("try-status").textContent = problem;
	element("try-details").hidden = true;
	element("try-start").hidden = true;
}

/** The element of an id; the page is built with all of them. */
export function element(id: string): HTMLElement {
	const found = document.getElementById(id);
	if (!found) throw new Error(`The page has no element #${id}.`);
	return found;
}

function statusLine({ status, violations, body }: Extract<Answer, { kind: "answer" }>): string {
	const decision = /"forterDecision": "(\w+)"/.exec(body)?.[1];
	const token = body.includes('"managedOrderToken"') ? "a token for 3-D Secure" : undefined;
	const count = violations.length;
	const faults = count === 0 ? undefined : count === 1 ? "1 fault" : `${count} faults`;
	return [`Status ${status}`, decision, token, faults].filter((part) => part !== undefined).join(", ");
}

function silence(reason: "timeout" | "unreachable", url: string): string {
	if (reason === "timeout") return `${url} did not answer in time.`;
	const permission =
		"If the browser asks whether this page may reach your machine, allow it; one that refuses leaves cURL.";
	return `No mock answers at ${url}. Start it and send again. ${permission}`;
}

function fill(id: string, rows: readonly (readonly string[])[]): void {
	element(id).replaceChildren(
		...rows.map((cells) => {
			const row = document.createElement("tr");
			row.append(...cells.map(cell));
			return row;
		}),
	);
}

function cell(text: string, index: number): HTMLElement {
	const made = document.createElement(index === 0 ? "th" : "td");
	if (index === 0) made.setAttribute("scope", "row");
	made.textContent = text;
	return made;
}
