import type { Media, Parameter } from "../model/operation.ts";
import type { Spec } from "../model/spec.ts";
import { type PartPlace, partEncodingAt } from "../wire/part-encoding.ts";
import { writeBody } from "../wire/write-body.ts";
import { writeHeaderText } from "../wire/write-styles.ts";
import { parameterValue } from "./valid-values.ts";

/** Writes the headers that a part of a body must have, a line each; `undefined` where no value was found for one. */
export function partHeadOf(spec: Spec, media: Media): (place: PartPlace) => readonly string[] | undefined {
	return (place) => {
		const lines: string[] = [];
		for (const header of partEncodingAt(spec, media, place).headers) {
			const value = header.required ? parameterValue(spec, header) : undefined;
			if (value) lines.push(`${header.name}: ${textOf(spec, header, value.value)}`);
			else if (header.required) return undefined;
		}
		return lines;
	};
}

function textOf(spec: Spec, header: Parameter, value: unknown): string {
	return (header.media && writeBody(spec, header.media, value)?.content) ?? writeHeaderText(header, value);
}
