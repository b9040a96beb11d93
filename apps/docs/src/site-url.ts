import { readFile } from "node:fs/promises";
import { UsageError } from "@forter-orders/command-line";

/** The address that the site is published at, as this package's manifest says; ends with a slash. */
export async function publishedUrl(): Promise<string> {
	const manifest: unknown = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8"));
	const homepage: unknown =
		typeof manifest === "object" && manifest !== null ? Reflect.get(manifest, "homepage") : undefined;
	if (typeof homepage !== "string")
		throw new Error("apps/docs/package.json has no `homepage`, the address of the site.");
	return checkedUrl(homepage, "homepage");
}

/** The address with a slash at its end; throws when it is no web address. */
export function checkedUrl(text: string, what: string): string {
	if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
		throw new UsageError(
			`${what} is ${JSON.stringify(text)}, expected a web address such as "https://docs.example.com/".`,
		);
	}
	return text.endsWith("/") ? text : `${text}/`;
}
