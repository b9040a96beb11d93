import { isText } from "./must.ts";

/** The API key, or a function that fetches it for each call. */
export type ApiKey = string | (() => string | Promise<string>);

/** A key that a request can carry: Basic auth ends the user name at a colon, and a file its lines with a break. */
export const usableKey: RegExp = /^[!-9;-~]+$/;

/** The API key of a call, `undefined` when the function gives no usable one. */
export async function keyOf(apiKey: ApiKey): Promise<string | undefined> {
	try {
		const key = typeof apiKey === "string" ? apiKey : await apiKey();
		if (isText(key, usableKey)) return key;
	} catch {
		// What a vault says of a key may hold the key, so its error is not kept.
	}
}
