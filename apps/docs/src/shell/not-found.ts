import { escapeHtml } from "../content/escape.ts";
import { mark } from "./mark.ts";
import type { Site } from "./shell.ts";

/** The page for an address that is not there. It may be shown at any depth, so it loads nothing beside itself. */
export function renderNotFound({ name, url }: Site): string {
	const home = new URL(url).pathname;
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Page not found · ${escapeHtml(name)}</title>
<style>
:root { color-scheme: light dark }
body { font: 1.0625rem/1.6 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto; padding: 0 1.5rem; color: light-dark(#1a1d24, #e6e9ef); background: light-dark(#fff, #0f1218) }
a { color: light-dark(#1748c4, #8ab4ff) }
</style>
</head>
<body>
<main>
${mark}
<h1>Page not found</h1>
<p>There is no page at this address. It may have moved, or the address has a mistake.</p>
<p><a href="${escapeHtml(home)}">${escapeHtml(name)}</a> · <a href="${escapeHtml(home)}reference/">API reference</a></p>
</main>
</body>
</html>
`;
}
