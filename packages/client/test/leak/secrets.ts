import type { Order } from "@forter-orders/types";
import { order } from "../order.ts";

/** A key with characters that URLs and base64 write in another way. */
export const apiKey = "k3y+of/the=test~site";
export const email = "robin@example.com";
export const card = "4111111111111111";

/** An order with an e-mail, and a card number in a place where none should be. */
export const leakyOrder: Order = {
	...order,
	accountOwner: { ...order.accountOwner, email },
	cartItems: [{ basicItemData: { name: `Gift for card ${card}`, quantity: 1, type: "TANGIBLE" } }],
};

const words: readonly (readonly [string, string])[] = [
	["the API key", apiKey],
	["the API key with its colon", `${apiKey}:`],
	["the e-mail", email],
	["the card number", card],
];

const forms: readonly (readonly [string, (word: string) => string])[] = [
	["as it is", (word) => word],
	["in base64", (word) => btoa(word).replace(/=+$/, "")],
	["in base64url", (word) => btoa(word).replace(/=+$/, "").replaceAll("+", "-").replaceAll("/", "_")],
	["URL-encoded", encodeURIComponent],
	["as bytes", (word) => Buffer.from(word).toString("hex")],
	[
		"as bytes with spaces",
		(word) =>
			Buffer.from(word)
				.toString("hex")
				.replaceAll(/..(?!$)/g, "$& "),
	],
];

const cardGroups = ["4111 1111 1111 1111", "4111-1111-1111-1111"];

/** Which secrets a text holds, each in the first form that it was found in. */
export function secretsIn(text: string): readonly string[] {
	const found = words.flatMap(([what, word]) => {
		const form = forms.find(([, write]) => text.includes(write(word)));
		return form ? [`${what} ${form[0]}`] : [];
	});
	return cardGroups.some((groups) => text.includes(groups)) ? [...found, "the card number in groups"] : found;
}
