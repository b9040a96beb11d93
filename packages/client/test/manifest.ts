import { readFileSync } from "node:fs";

/** The package.json of the client. */
export const manifest: {
	readonly homepage: string;
	readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
} = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
