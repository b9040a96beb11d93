import { personal } from "./mask.gen.ts";
import { isText } from "./must.ts";

/** The API key, or a function that fetches it for each call. */
export type ApiKey = string | (() => string | Promise<string>);

/** What a key is sent as. */
export interface Credentials {
	/** The value of the header. */
	readonly authorization: string;
	/** What no message may hold. */
	readonly secrets: readonly (string | RegExp)[];
}

/** A key that a request can carry: Basic auth ends the user name at a colon, and a file its lines with a break. */
export const usableKey: RegExp = /^[!-9;-~]+$/;

/** The credentials of a key. */
export function credentialsOf(key: string): Credentials {
	const basic = btoa(`${key}:`);
	return { authorization: `Basic ${basic}`, secrets: [key, basic, personal] };
}

/** The credentials of a call, `undefined` when the caller's function gives no usable key. */
export async function credentialsFrom(apiKey: () => string | Promise<string>): Promise<Credentials | undefined> {
	try {
		const key = await apiKey();
		if (isText(key, usableKey)) return credentialsOf(key);
	} catch {
		// What a vault says of a key may hold the key, so its error is not kept.
	}
}
