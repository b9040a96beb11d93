/** What stands in a path for each parameter of its template, still encoded. */
export type Segments = Readonly<Record<string, string>>;

/** Reads a path by a template; the parameter `{id}` takes any one segment, and what is around it must be the same. */
export type ReadPath = (path: string) => Segments | undefined;

/** Makes the reader of the paths of a template; it gives `undefined` for a path of another one. */
export function compileTemplate(template: string): ReadPath {
	const names: string[] = [];
	const text = template.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{([^/]+?)\}/g, (_, name: string) => {
		names.push(name);
		return "([^/]*)";
	});
	const pattern = new RegExp(`^${text}$`);
	return (path) => {
		const found = pattern.exec(path);
		return found ? Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? ""])) : undefined;
	};
}
