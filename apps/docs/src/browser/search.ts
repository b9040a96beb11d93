import { type Result, rank, type SearchData } from "./ranking.ts";

const limit = 12;

/** Opens the search box at its button and at `/` or Ctrl-K, and fills it as the reader types. */
export function startSearch(): void {
	const dialog = document.querySelector<HTMLDialogElement>("#search");
	const input = dialog?.querySelector("input");
	if (!dialog || !input) return;
	const open = (): void => {
		void data();
		dialog.showModal();
		input.select();
	};
	document.querySelector(".search-button")?.addEventListener("click", open);
	addEventListener(
		"keydown",
		(event) => {
			if (!asksForSearch(event)) return;
			event.preventDefault();
			event.stopPropagation();
			if (!dialog.open) open();
		},
		{ capture: true },
	);
	input.addEventListener("input", () => void show(dialog, input.value));
	dialog.addEventListener("keydown", (event) => move(dialog, event));
	dialog.addEventListener("click", (event) => {
		if (event.target === dialog || (event.target instanceof Element && event.target.closest("a"))) dialog.close();
	});
}

let loading: Promise<SearchData> | undefined;

function data(): Promise<SearchData> {
	const address = new URL(document.body.dataset.searchPath ?? "", document.baseURI);
	loading ??= fetch(address).then((response) => response.json());
	return loading;
}

async function show(dialog: HTMLDialogElement, query: string): Promise<void> {
	const state = dialog.querySelector(".search-state");
	const list = dialog.querySelector(".search-results");
	const input = dialog.querySelector("input");
	const found = await data().then(
		(index) => rank(index, query, limit),
		() => undefined,
	);
	// While the index was loading the reader may have typed on.
	if (!state || !list || input?.value !== query) return;
	list.replaceChildren(...(found ?? []).map(item));
	state.textContent = stateOf(found, query);
}

function stateOf(found: readonly Result[] | undefined, query: string): string {
	if (found === undefined) return "The index of the search cannot be loaded. Reload the page.";
	if (query.trim() === "") return "";
	if (found.length === 0) return `Nothing is called “${query}”.`;
	return found.length === limit
		? `The first ${limit} results`
		: `${found.length} result${found.length === 1 ? "" : "s"}`;
}

function item({ title, where, text, address }: Result): HTMLLIElement {
	const link = document.createElement("a");
	const root = new URL(document.querySelector<HTMLAnchorElement>(".home")?.href ?? "", document.baseURI);
	link.href = new URL(address, root).href;
	for (const [kind, content] of Object.entries({ title, where, text })) {
		if (content === "") continue;
		const part = document.createElement("span");
		part.className = `result-${kind}`;
		part.textContent = content;
		link.append(part);
	}
	const entry = document.createElement("li");
	entry.append(link);
	return entry;
}

// Enter in the box goes to the first result; the arrows go through the list.
function move(dialog: HTMLDialogElement, event: KeyboardEvent): void {
	const links = [...dialog.querySelectorAll<HTMLAnchorElement>(".search-results a")];
	const active = document.activeElement;
	const at = active instanceof HTMLAnchorElement ? links.indexOf(active) : -1;
	if (event.key === "Enter" && event.target instanceof HTMLInputElement) links[0]?.click();
	else if (event.key === "ArrowDown") links[at + 1]?.focus();
	else if (event.key === "ArrowUp") (links[at - 1] ?? dialog.querySelector("input"))?.focus();
	else return;
	event.preventDefault();
}

function asksForSearch(event: KeyboardEvent): boolean {
	const { key, ctrlKey, metaKey, target } = event;
	if (key.toLowerCase() === "k" && (ctrlKey || metaKey)) return true;
	const isTyping =
		target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
	return key === "/" && !isTyping && !ctrlKey && !metaKey;
}
