import type { OpenApiDocument } from "../document/document.ts";
import { createExplain, type Explain } from "./explain.ts";
import type { Finding } from "./finding.ts";
import { type Direction, judgedDocument } from "./judged-document.ts";
import { toFinding } from "./leaf-rules.ts";
import { createValidator, type Validator } from "./validator.ts";

/** Judges values against the schemas of a document, in one direction of travel. */
export interface Judge {
	/** What a value breaks of the schema at a JSON Pointer of the document; nothing when it is valid. */
	findings(place: string, value: unknown): readonly Finding[];
	/** Throws for a schema that cannot be compiled. */
	prepare(place: string): void;
}

/** Makes a judge; schemas are compiled at their first use, and the explanation is made ready at the first fault. */
export function createJudge(document: OpenApiDocument, direction: Direction): Judge {
	const judged = judgedDocument(document, direction);
	const verdict = createValidator(judged, false);
	let reasons: { validator: Validator; explain: Explain } | undefined;
	const explain = (place: string, value: unknown): Finding[] => {
		if (reasons === undefined) {
			const validator = createValidator(judged, true);
			reasons = { validator, explain: createExplain(judged, validator) };
		}
		const found = reasons.explain(place, value);
		if (found.length > 0) return found;
		// A keyword that the explanation does not know: the validator's own words are better than none.
		const validate = reasons.validator.at(place);
		return validate(value) ? [] : (validate.errors ?? []).map((error) => toFinding(error, "", place));
	};
	const valid = new Map<string, (value: unknown) => boolean>();
	const compiled = (place: string): ((value: unknown) => boolean) => {
		let accepts = valid.get(place);
		if (accepts === undefined) {
			const validate = compile(verdict, place);
			accepts = (value) => validate(value) === true;
			valid.set(place, accepts);
		}
		return accepts;
	};
	return {
		findings: (place, value) => (compiled(place)(value) ? [] : explain(place, value)),
		prepare: (place) => void compiled(place),
	};
}

function compile(validator: Validator, place: string): ReturnType<Validator["at"]> {
	try {
		return validator.at(place);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new TypeError(`the schema at #${place} cannot be used: ${reason}`, { cause: error });
	}
}
