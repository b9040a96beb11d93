import type { Target } from "../model/target.ts";

/** The target cannot be reached at all. */
export class TargetUnreachableError extends Error {
	override readonly name = "TargetUnreachableError";
}

/** A target from what a caller gives: a URL, or anything with a URL and a fetch, such as a mock. */
export function targetOf(given: Target | URL | string): Target {
	if (typeof given === "object" && "fetch" in given) return given;
	const url = URL.canParse(String(given)) ? new URL(given) : undefined;
	if (!url || !/^https?:$/.test(url.protocol)) {
		throw new TypeError("the target must be a URL such as http://127.0.0.1:4010, or an object with `url` and `fetch`");
	}
	if (url.username || url.password) {
		throw new TypeError("the target's URL must hold no credentials; give them as `apiKey` and `siteId`");
	}
	return { url: url.href.replace(/\/$/, ""), fetch: (input, init) => globalThis.fetch(input, init) };
}
