import type { Contract, Media } from "../contract/contract.ts";
import { locate } from "../contract/locate.ts";
import type { RecordedMessage } from "./exchange.ts";
import type { VerifyFinding } from "./model.ts";

/** A body read as its media type says. */
export type ParsedBody =
	| { readonly value: unknown; readonly schema: string }
	| { readonly finding: VerifyFinding }
	| { readonly unchecked: string };

/** The documented media type of a message; the first where the recording does not tell. */
export function mediaOf(media: readonly Media[], message: RecordedMessage): Media | undefined {
	const type = typeOf(message);
	if (type === undefined) return media[0];
	return (
		media.find(({ mediaType }) => mediaType.toLowerCase() === type) ??
		media.find(({ mediaType }) => mediaType === "*/*")
	);
}

/** What is wrong with a media type that the contract does not have. */
export function mediaFinding(
	contract: Contract,
	pointer: string,
	media: readonly Media[],
	message: RecordedMessage,
): VerifyFinding {
	const type = typeOf(message) ?? "";
	return {
		in: "header",
		pointer: "/content-type",
		rule: "content-type",
		expected: media.map(({ mediaType }) => mediaType).join(" or ") || "no body",
		// Anything may stand in a header.
		received: /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : `a string of ${type.length}`,
		severity: "failure",
		spec: { pointer, ...locate(contract, pointer) },
	};
}

/** The body of a message as the value that its schema is about. */
export function parsedBody({ body }: RecordedMessage, { mediaType, schema }: Media): ParsedBody {
	if (schema === undefined) return { unchecked: `the body: the contract has no schema for ${mediaType}` };
	if (body.kind === "json") return { value: body.value, schema };
	if (body.kind !== "text") return { unchecked: "the body: the recording does not hold it" };
	if (!/[/+]json\b/i.test(mediaType)) return { unchecked: `the body: only JSON is read, not ${mediaType}` };
	try {
		return { value: JSON.parse(body.text.replace(/^\uFEFF/, "")), schema };
	} catch {
		const received = `a text of ${body.text.length} that is not`;
		return { finding: { in: "body", pointer: "", rule: "json", expected: "JSON", received, severity: "failure" } };
	}
}

/** The media type without its parameters. */
function typeOf({ headers }: RecordedMessage): string | undefined {
	return headers?.["content-type"]?.split(";")[0]?.trim().toLowerCase();
}
