const filters = document.querySelector(".filters");
const tiles = [...document.querySelectorAll(".tile")];
const wanted = { open: ["red", "missing"] };

function matches(cell, context, { text, state, kind }) {
	if (kind && cell.dataset.kind !== kind) return false;
	if (state && !(wanted[state] ?? [state]).includes(cell.dataset.state)) return false;
	return text === "" || `${context} ${cell.textContent}`.toLowerCase().includes(text);
}

function hideEmpty(selector, content) {
	for (const part of document.querySelectorAll(selector)) {
		part.hidden = part.querySelector(`${content}:not([hidden])`) === null;
	}
}

function filterTile(tile, query) {
	const branch = tile.closest(".branch").querySelector("h5")?.firstChild.textContent ?? "";
	const name = `${branch} ${tile.querySelector(".tile-name").textContent}`;
	let shown = 0;
	for (const row of tile.querySelectorAll(".row")) {
		const context = `${name} ${row.querySelector("code")?.textContent ?? ""}`;
		for (const cell of row.querySelectorAll(".cell")) {
			cell.hidden = !matches(cell, context, query);
			if (!cell.hidden) shown += 1;
		}
		row.hidden = row.querySelector(".cell:not([hidden])") === null;
	}
	tile.hidden = shown === 0;
	return shown;
}

function applyFilters() {
	const query = {
		text: filters.elements.text.value.trim().toLowerCase(),
		state: filters.elements.state.value,
		kind: filters.elements.kind.value,
	};
	const active = query.text !== "" || query.state !== "" || query.kind !== "";
	let shown = 0;
	for (const tile of tiles) {
		shown += filterTile(tile, query);
		tile.open = active && !tile.hidden;
	}
	document.querySelector("#coverage").classList.toggle("filtered", active);
	hideEmpty(".branch", ".tile");
	hideEmpty(".side", ".branch");
	hideEmpty(".operation", ".side");
	filters.querySelector("output").textContent = active ? `${shown.toLocaleString("en")} cells shown` : "";
}

async function copy(button) {
	const code = button.closest(".command").querySelector("code");
	try {
		await navigator.clipboard.writeText(code.textContent);
		button.textContent = "Copied";
	} catch {
		// A page that did not come over TLS has no clipboard: select it for the reader.
		getSelection().selectAllChildren(code);
		button.textContent = "Selected";
	}
	setTimeout(() => {
		button.textContent = "Copy";
	}, 2000);
}

filters.hidden = false;
filters.addEventListener("input", applyFilters);
filters.addEventListener("submit", (event) => event.preventDefault());
for (const button of document.querySelectorAll(".copy")) {
	button.hidden = false;
	button.addEventListener("click", () => copy(button));
}
addEventListener("beforeprint", () => {
	for (const cause of document.querySelectorAll(".cause")) cause.open = true;
});
// The browser may keep what was typed before a reload.
applyFilters();
