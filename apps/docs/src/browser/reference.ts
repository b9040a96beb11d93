// The reference stands in the page already; Redoc comes when a reader first touches it.
const container = document.querySelector<HTMLElement>("#redoc");
const starts = ["pointerdown", "keydown", "focusin", "pointerover", "touchstart", "wheel"];
/** Where a reader clicked before Redoc was there: the nearest anchor, and which of its buttons. */
let early: { anchor: string; button: number } | undefined;

if (container) prepare(container);

function prepare(element: HTMLElement): void {
	mend(element);
	new MutationObserver(() => mend(element)).observe(element, { childList: true, subtree: true });
	let starting: Promise<void> | undefined;
	const start = (): void => {
		if (starting) return;
		// What could not be loaded is asked for again at the next touch; until then the page stays as it came.
		starting = hydrateInto(element).catch(() => {
			starting = undefined;
		});
	};
	for (const name of starts) element.addEventListener(name, start, { passive: true });
	addEventListener("hashchange", start);
	element.addEventListener("click", remember, { capture: true });
	document.addEventListener("click", leaveToBrowser, { capture: true });
	if (location.hash !== "" && location.hash !== "#content") start();
}

async function hydrateInto(element: HTMLElement): Promise<void> {
	const [{ hydrate }, data] = await Promise.all([
		import(addressOf(element, "data-redoc-path")),
		fetch(addressOf(element, "data-contract-path")),
	]);
	const { document: contract, options } = await data.json();
	const basePath = new URL(addressOf(element, "data-base-path")).pathname.replace(/\/$/, "");
	keepAddress();
	const letScroll = location.hash === "" ? holdScroll() : undefined;
	await hydrate(contract, { ...options, router: "history", basePath }, element);
	await settled();
	letScroll?.();
	element.removeEventListener("click", remember, { capture: true });
	element.dataset.hydrated = "";
	if (early) buttonsAt(early.anchor)[early.button]?.click();
}

// Redoc writes the part that it takes for the one on screen into the address, on a slow machine that of its overview,
// which is hidden here; another page has another document. And it leaves out the slash at the end, without which the
// links of the page would lead astray: it is put back when Redoc has read the address.
function keepAddress(): void {
	const own = location.pathname;
	const folder = own.replace(/index\.html$/, "");
	const replace = history.replaceState.bind(history);
	for (const name of ["pushState", "replaceState"] as const) {
		const change = history[name].bind(history);
		history[name] = (data, unused, url) => {
			const { pathname } = new URL(url ?? "", location.href);
			if (pathname !== own && `${pathname}/` !== folder) return;
			change(data, unused, url);
			queueMicrotask(() => replace(history.state, "", own + location.search + location.hash));
		};
	}
}

// As Redoc wakes, it scrolls to the top of its page, wherever the reader is, and again when the page grows, until the
// reader turns the wheel.
function holdScroll(): () => void {
	const { scrollIntoView } = Element.prototype;
	const { scrollTo } = window;
	Element.prototype.scrollIntoView = () => undefined;
	window.scrollTo = () => undefined;
	return () => {
		window.dispatchEvent(new Event("wheel"));
		Element.prototype.scrollIntoView = scrollIntoView;
		window.scrollTo = scrollTo;
	};
}

// React goes on after it was started; it is done when the browser has nothing left to do.
function settled(): Promise<void> {
	return new Promise((resolve) => {
		if ("requestIdleCallback" in globalThis) requestIdleCallback(() => resolve(), { timeout: 1000 });
		else setTimeout(resolve, 200);
	});
}

function addressOf(element: HTMLElement, attribute: string): string {
	return new URL(element.getAttribute(attribute) ?? "", document.baseURI).href;
}

// A click that comes before Redoc is done is kept from it, and made again when it is; the button may be a new one by then.
function remember(event: Event): void {
	const button = event.target instanceof Element ? event.target.closest<HTMLElement>("button, [role=tab]") : null;
	const anchor = button?.closest("[id]")?.id;
	if (!button || !anchor) return;
	event.stopImmediatePropagation();
	early = { anchor, button: buttonsAt(anchor).indexOf(button) };
}

function buttonsAt(anchor: string): HTMLElement[] {
	return [...(document.getElementById(anchor)?.querySelectorAll<HTMLElement>("button, [role=tab]") ?? [])];
}

// Redoc would swap only its own part; the browser loads the whole page that stands at the address.
function leaveToBrowser(event: MouseEvent): void {
	const link = event.target instanceof Element ? event.target.closest("a") : null;
	if (link && container?.contains(link) && link.pathname !== location.pathname) event.stopPropagation();
}

// Redoc's headings skip levels: a screen reader is told the level that they have in the page. The button that chooses an
// example is called "Example", whatever stands on it: it is to be called what a reader sees.
function mend(element: HTMLElement): void {
	const levels = { H1: "1", H2: "1", H3: "2", H4: "2", H5: "3", H6: "4" };
	for (const [tag, level] of Object.entries(levels)) {
		for (const heading of element.querySelectorAll(`${tag}:not([aria-level])`))
			heading.setAttribute("aria-level", level);
	}
	for (const button of element.querySelectorAll('button[aria-label="Example"]')) button.removeAttribute("aria-label");
}
