import { createMask, namedPlaceholder } from "@forter-orders/spec/mask";
import { mapTexts } from "./map-texts.ts";

/** A copy of a report, or of any value, in which no text holds an e-mail address, a card number or one of the secrets. */
export function masked<Value>(value: Value, secrets: readonly string[] = []): Value {
	return mapTexts(value, createMask(namedPlaceholder, secrets));
}

/** One text without e-mail addresses, card numbers and the secrets. */
export function maskedText(text: string, secrets: readonly string[] = []): string {
	return createMask(namedPlaceholder, secrets)(text);
}
