import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";

/** The text of a file of the built site. */
export function builtFile(path: string): string {
	return readFileSync(join(inject("site"), path), "utf8");
}

/** The paths of all files of the built site. */
export function builtFiles(folder: string = inject("site")): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
		.sort();
}

/** The routes of all pages, those of old releases too. */
export function allRoutes(): string[] {
	return builtFiles()
		.filter((path) => /(^|\/)index\.html$/.test(path))
		.map((path) => path.slice(0, -"index.html".length));
}

/** The routes of the pages that are listed for search engines: all but those of old releases. */
export function currentRoutes(): string[] {
	return allRoutes().filter((route) => !route.startsWith("v/"));
}

/** The routes of the pages that Redoc shows. */
export function operationRoutes(): string[] {
	return currentRoutes().filter((route) => builtFile(`${route}index.html`).includes('<div id="redoc"'));
}
