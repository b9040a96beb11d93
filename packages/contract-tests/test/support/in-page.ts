/** A test suite of a JUnit report. */
export interface Suite {
	readonly name: string;
	readonly tests: number;
	readonly failures: number;
	readonly skipped: number;
	readonly properties: Readonly<Record<string, string>>;
	readonly cases: readonly { readonly name: string; readonly state: string; readonly text: string }[];
}

/** Reads a JUnit report in a browser, whose parser is strict. */
export const READ_JUNIT: string = `(text) => {
	const document = new DOMParser().parseFromString(text, "application/xml");
	if (document.querySelector("parsererror")) throw new Error(document.querySelector("parsererror").textContent);
	const number = (suite, name) => Number(suite.getAttribute(name));
	return [...document.querySelectorAll("testsuites > testsuite")].map((suite) => ({
		name: suite.getAttribute("name"),
		tests: number(suite, "tests"),
		failures: number(suite, "failures"),
		skipped: number(suite, "skipped"),
		properties: Object.fromEntries([...suite.querySelectorAll("property")].map((one) => [one.getAttribute("name"), one.getAttribute("value")])),
		cases: [...suite.querySelectorAll("testcase")].map((one) => ({
			name: one.getAttribute("name"),
			state: one.firstElementChild?.tagName ?? "",
			text: one.textContent.trim(),
		})),
	}));
}`;

/** Finds the lowest contrast of any text with the background behind it, by WCAG's formula. */
export const CONTRAST: string = `(() => {
	const channels = (color) => color.match(/[\\d.]+/g).map(Number);
	const luminance = (rgb) => {
		const [r, g, b] = rgb.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	};
	const background = (node) => {
		for (let at = node; at; at = at.parentElement) {
			const [r, g, b, alpha = 1] = channels(getComputedStyle(at).backgroundColor);
			if (alpha === 1) return [r, g, b];
		}
		return [255, 255, 255];
	};
	let worst = 21;
	for (const node of document.querySelectorAll("body *:not(script, style, option)")) {
		const hasText = [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim());
		if (!hasText || !node.checkVisibility()) continue;
		const light = [luminance(channels(getComputedStyle(node).color).slice(0, 3)), luminance(background(node))].sort((a, b) => b - a);
		worst = Math.min(worst, (light[0] + 0.05) / (light[1] + 0.05));
	}
	return worst;
})()`;
