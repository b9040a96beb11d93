import { mapTexts } from "./map-texts.ts";

const EMAIL = /[\w.+%'-]+@[\w-]+(?:\.[\w-]+)+/g;
// A time in milliseconds starts with 1, which no card does. Test cards need not have a right check digit.
const CARD = /(?<![\w.])[2-6](?:[ -]?\d){12,18}(?![\w.]*\d)/g;
/** A key that is shorter is looked for as a whole word, or half of the report would go. */
const DISTINCT_LENGTH = 8;

/** What stands in a report in place of an API key. */
export const KEY_PLACEHOLDER = "<api key>";

/** A copy of a report, or of any value, in which no text holds an e-mail address, a card number or one of the secrets. */
export function masked<Value>(value: Value, secrets: readonly string[] = []): Value {
	const forms = secretForms(secrets);
	return mapTexts(value, (text) => maskText(text, forms));
}

/** One text without e-mail addresses, card numbers and the secrets. */
export function maskedText(text: string, secrets: readonly string[] = []): string {
	return maskText(text, secretForms(secrets));
}

function maskText(text: string, forms: readonly RegExp[]): string {
	const withoutSecrets = forms.reduce((current, form) => current.replace(form, KEY_PLACEHOLDER), text);
	return withoutSecrets.replace(EMAIL, "<e-mail>").replace(CARD, maskCard);
}

function maskCard(text: string): string {
	const digits = text.replace(/\D/g, "");
	return `${"*".repeat(digits.length - 4)}${digits.slice(-4)}`;
}

/** A key also travels in Base64 after `Basic`, and escaped in a URL or in JSON. */
function secretForms(secrets: readonly string[]): RegExp[] {
	return secrets
		.filter((secret) => secret !== "")
		.flatMap((secret) => [
			Buffer.from(`${secret}:`).toString("base64").replace(/=+$/, ""),
			encodeURIComponent(secret),
			JSON.stringify(secret).slice(1, -1),
			secret,
		])
		.map((form) => {
			const literal = form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
			return new RegExp(form.length < DISTINCT_LENGTH ? `(?<![\\w-])${literal}(?![\\w-])` : literal, "g");
		});
}
