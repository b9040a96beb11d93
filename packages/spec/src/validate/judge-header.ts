import type { Parameter } from "../model/operation.ts";
import type { Spec } from "../model/spec.ts";
import { escapeToken } from "../pointer.ts";
import type { Direction } from "../schema/direction.ts";
import type { HeaderSource } from "../wire/message.ts";
import { readBodyValue } from "../wire/read-body.ts";
import { readHeaderText } from "../wire/styles.ts";
import { judgeRead } from "./judge-read.ts";
import { breaks, type Judgement, KEEPS } from "./judgement.ts";

/** Judges a header of a response, or of a part of a body. */
export function judgeHeader(spec: Spec, header: Parameter, headers: HeaderSource, direction: Direction): Judgement {
	const { name, required, schema, pointer, media } = header;
	const text = headers.get(name);
	const root = `/${escapeToken(name.toLowerCase())}`;
	if (text === null) {
		if (!required) return KEEPS;
		return breaks({
			in: "header",
			pointer: root,
			rule: "required",
			message: "is required",
			schema: `${pointer}/required`,
		});
	}
	if (name.toLowerCase() === "set-cookie" && schema !== undefined) {
		return { violations: [], unchecked: [`the header ${root}: several cookies cannot be told from commas in a date`] };
	}
	const read =
		media === undefined
			? { value: readHeaderText(text, header), isText: true }
			: readBodyValue(spec, media, undefined, { kind: "text", text });
	return judgeRead(spec, schema, read, { direction, in: "header", root });
}
