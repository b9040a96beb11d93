import { startSearch } from "./search.ts";

const key = "redoc.colorMode";
const root = document.documentElement;
const button = document.querySelector<HTMLButtonElement>(".theme-button");

function showScheme(): void {
	button?.setAttribute("aria-pressed", String(root.classList.contains("dark")));
}

button?.addEventListener("click", () => {
	const isDark = !root.classList.contains("dark");
	root.classList.toggle("dark", isDark);
	root.classList.toggle("light", !isDark);
	try {
		localStorage.setItem(key, isDark ? "dark" : "light");
	} catch {
		// Storage is off: the choice holds for this page.
	}
	showScheme();
});
showScheme();
addCopyButtons();
startSearch();

function addCopyButtons(): void {
	for (const figure of document.querySelectorAll<HTMLElement>("figure.code")) {
		const copy = document.createElement("button");
		copy.type = "button";
		copy.className = "copy";
		copy.textContent = "Copy";
		copy.addEventListener("click", async () => {
			await navigator.clipboard.writeText(figure.querySelector("pre")?.textContent ?? "");
			copy.textContent = "Copied";
			setTimeout(() => {
				copy.textContent = "Copy";
			}, 2000);
		});
		figure.append(copy);
	}
}
