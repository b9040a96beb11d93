import { isText, must } from "./must.ts";

/** The API key, or a function that fetches it for each call. */
export type ApiKey = string | (() => string | Promise<string>);

// Basic auth ends the user name at a colon; a line break is usually the end of the file the key was read from.
const usable = /^[\x21-\x39\x3b-\x7e]+$/;

/** Refuses an API key that no request could carry. */
export function checkApiKey(apiKey: unknown): void {
	must(
		"apiKey",
		"visible ASCII without spaces or a colon, or a function",
		() => typeof apiKey === "function" || isText(apiKey, usable),
	);
}

/** The API key of a call, `undefined` when the function gives no usable one. */
export async function keyOf(apiKey: ApiKey): Promise<string | undefined> {
	try {
		const key = typeof apiKey === "string" ? apiKey : await apiKey();
		return isText(key, usable) ? key : undefined;
	} catch {
		// What a vault says of a key may hold the key, so its error is not kept.
		return undefined;
	}
}
