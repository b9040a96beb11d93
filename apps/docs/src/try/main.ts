import { readAddress } from "./address.ts";
import { ask } from "./answer.ts";
import { curlOf, requestFor, type TryRequest } from "./request.ts";
import type { TryData, TryScenario } from "./scenario.ts";
import { element, showAnswer, showProblem } from "./show.ts";

const timeoutMs = 15_000;

const form = field("try-form", HTMLFormElement);
const address = field("try-address", HTMLInputElement);
const choice = field("try-scenario", HTMLSelectElement);
const body = field("try-body", HTMLTextAreaElement);
const send = field("try-send", HTMLButtonElement);

void start();

async function start(): Promise<void> {
	const response = await fetch(form.dataset.source ?? "");
	if (!response.ok) return showProblem("The examples could not be loaded. Load the page again.");
	const data: TryData = await response.json();
	const scenarios = data.groups.flatMap((group) => group.scenarios);
	const chosen = (): TryScenario | undefined => scenarios[Number(choice.value)];
	const update = (): void => showCurl(requestOf(data, chosen()));
	choice.addEventListener("change", () => {
		body.value = JSON.stringify(chosen()?.body, null, 2);
		update();
	});
	body.addEventListener("input", update);
	body.addEventListener("keydown", (event) => {
		if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
	});
	address.addEventListener("input", update);
	form.addEventListener("submit", (event) => {
		event.preventDefault();
		void submit(requestOf(data, chosen()));
	});
	update();
	send.disabled = false;
}

async function submit(request: TryRequest | string): Promise<void> {
	if (typeof request === "string") {
		showProblem(request);
		return address.focus();
	}
	send.disabled = true;
	element("try-status").textContent = "Sending.";
	showAnswer(await ask(request, timeoutMs), new URL(request.url).origin);
	send.disabled = false;
	send.focus();
}

/** The request as it stands in the form, or why there is none. */
function requestOf(data: TryData, scenario: TryScenario | undefined): TryRequest | string {
	const mock = readAddress(address.value);
	const operation = scenario && data.operations[scenario.operation];
	if ("problem" in mock) return mock.problem;
	return operation ? requestFor(mock.url, data.user, operation, body.value) : "Choose a scenario.";
}

function showCurl(request: TryRequest | string): void {
	const isProblem = typeof request === "string";
	address.setAttribute("aria-invalid", String(isProblem));
	element("try-address-problem").textContent = isProblem ? request : "";
	element("try-curl").textContent = isProblem ? "" : curlOf(request);
}

function field<T extends HTMLElement>(id: string, type: new () => T): T {
	const found = element(id);
	if (found instanceof type) return found;
	throw new Error(`#${id} is not a ${type.name}.`);
}
