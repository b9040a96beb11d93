import { type HeaderSource, type Media, type MessageBody, parseMediaType, readBodyValue } from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";
import { counted } from "../report/words.ts";
import { inventoryOf } from "./inventory.ts";

const SHOWN_PLACES = 4;

/** What the contract does not say enough about, of a recorded body. */
export function bodyGaps(
	contract: Contract,
	media: Media,
	{ headers, body }: { readonly headers: HeaderSource; readonly body: MessageBody },
): string[] {
	if (body.kind === "none") return [];
	if (media.schema === undefined) {
		return media.itemSchema === undefined ? [`the body: the contract has no schema for ${media.mediaType}`] : [];
	}
	const read = readBodyValue(contract.spec, media, parseMediaType(headers.get("content-type") ?? ""), body);
	return "value" in read ? valueGaps(contract, media.schema, read.value) : [];
}

/** What the contract does not say enough about, of a value and the schema at a document pointer. */
export function valueGaps({ spec }: Contract, schema: string, value: unknown): string[] {
	const { unknown, shapeless, unlisted, formats, lowConfidence } = inventoryOf(spec, schema, value);
	return [
		unknown.size > 0 && `${counted(unknown.size, "member")} that the contract does not have: ${places(unknown)}`,
		shapeless.size > 0 && `the content of ${places(shapeless)}: the contract gives it no shape`,
		unlisted.size > 0 && `the value of ${places(unlisted)}: it is none that is known, and the list is open`,
		formats.size > 0 &&
			`the format of ${[...formats].map(([format, place]) => `${place} (${format})`).join(", ")}: it is a hint that no validator checks`,
		lowConfidence.size > 0 &&
			`how well ${counted(lowConfidence.size, "member")} of low confidence in the contract match the real API: ${places(lowConfidence)}`,
	].filter((line) => line !== false);
}

function places(pointers: ReadonlySet<string>): string {
	const shown = [...pointers].slice(0, SHOWN_PLACES).join(", ");
	return shown + (pointers.size > SHOWN_PLACES ? ` and ${pointers.size - SHOWN_PLACES} more` : "");
}
