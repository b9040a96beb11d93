import { createHash } from "node:crypto";

/**
 * The strictest content security policy under which the page works: only the scripts that stand in it run, and it can
 * reach no other host. Redoc writes its styles at run time, so inline styles are allowed.
 */
export function contentSecurityPolicy(html: string): string {
	const hashes = inlineScripts(html).map(
		(script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
	);
	return [
		"default-src 'none'",
		`script-src ${hashes.join(" ")}`,
		"style-src 'unsafe-inline'",
		"img-src 'self' data:",
		"font-src data:",
		"connect-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
	].join("; ");
}

function inlineScripts(html: string): string[] {
	return [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? "");
}
