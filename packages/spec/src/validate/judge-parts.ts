import { closeness, parseMediaType } from "../match/media-type.ts";
import type { Media } from "../model/operation.ts";
import type { Spec } from "../model/spec.ts";
import { escapeToken } from "../pointer.ts";
import type { Part } from "../wire/multipart.ts";
import { type PartEncoding, partEncodingAt } from "../wire/part-encoding.ts";
import { judgeHeader } from "./judge-header.ts";
import { breaks, type Judgement, joined, KEEPS } from "./judgement.ts";

/** Judges what the parts of a body say of themselves: the type, where the document lists some, and headers. */
export function judgeParts(spec: Spec, media: Media, parts: readonly Part[]): Judgement {
	return joined(
		parts.map((part, index) => {
			const name = part.name?.replace(/\[\d*\]$/, "");
			const isDescribed = name !== undefined && Object.hasOwn(media.encoding, name);
			const encoding = partEncodingAt(spec, media, isDescribed ? name : index);
			const at = `/${escapeToken(name ?? String(index))}`;
			return joined([judgeType(encoding, part, at), judgePartHeaders(spec, encoding, part, at)]);
		}),
	);
}

/** A part need not say its type, which is then the one that it should have. */
function judgeType({ contentType, pointer }: PartEncoding, { headers }: Part, at: string): Judgement {
	const given = headers["content-type"];
	if (contentType === undefined || given === undefined) return KEEPS;
	const type = parseMediaType(given);
	const known = contentType.split(",").flatMap((one) => parseMediaType(one.trim()) ?? []);
	if (known.length === 0 || (type && known.some((one) => closeness(one, type) > 0))) return KEEPS;
	return breaks({
		in: "body",
		pointer: at,
		rule: "content-type",
		message: `must be sent as ${known.length > 1 ? "one of " : ""}${contentType}`,
		received: type?.name ?? "no media type",
		schema: `${pointer}/contentType`,
	});
}

function judgePartHeaders(spec: Spec, encoding: PartEncoding, { headers }: Part, at: string): Judgement {
	const source = {
		get: (name: string) => headers[name.toLowerCase()] ?? null,
		has: (name: string) => headers[name.toLowerCase()] !== undefined,
	};
	const { violations, unchecked } = joined(
		encoding.headers.map((header) => judgeHeader(spec, header, source, "request")),
	);
	return {
		violations: violations.map(({ others: _, ...violation }) => ({
			...violation,
			in: "body",
			pointer: at,
			message: `must have a header ${violation.pointer.slice(1)} in its part: it ${violation.message}`,
		})),
		unchecked: unchecked.map((line) => `the part ${at}: ${line}`),
	};
}
