// Runs before the first paint, so that the page never shows in the wrong colours. Redoc reads the same key.
const key = "redoc.colorMode";

function chosenScheme(): string {
	let chosen: string | null = null;
	try {
		chosen = localStorage.getItem(key);
	} catch {
		// Storage is off: the system decides.
	}
	if (chosen === "light" || chosen === "dark") return chosen;
	return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

document.documentElement.classList.add("has-script", chosenScheme());
