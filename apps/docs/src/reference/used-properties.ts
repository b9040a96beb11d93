// A value may hold a semicolon inside of quotes or brackets, as in `url("data:image/svg+xml;utf8,…")`.
const declaration = /(--[\w-]+)\s*:((?:[^;{}"'(]|"[^"]*"|'[^']*'|\((?:[^()]|\([^()]*\))*\))*);?/g;
const use = /var\(\s*(--[\w-]+)/g;

/**
 * The style sheet without the custom properties that nothing in it or in the pages asks for. Redoc declares almost 3,000 of
 * them; in the browser it brings all of them again.
 */
export function withoutUnusedProperties(css: string, pages: readonly string[]): string {
	const values = new Map<string, string[]>();
	for (const [, name = "", value = ""] of css.matchAll(declaration)) {
		values.set(name, [...(values.get(name) ?? []), value]);
	}
	const used = new Set<string>();
	const follow = (text: string): void => {
		for (const [, name = ""] of text.matchAll(use)) {
			if (used.has(name)) continue;
			used.add(name);
			for (const value of values.get(name) ?? []) follow(value);
		}
	};
	follow(css.replaceAll(declaration, ""));
	for (const page of pages) for (const [found] of page.matchAll(/--[a-z][\w-]*/g)) follow(`var(${found}`);
	return css.replaceAll(declaration, (found, name: string) => (used.has(name) ? found : ""));
}
