import { type Schema, Validator } from "@cfworker/json-schema";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const ODD_TEXT = "no such format";
const checked = new Map<string, boolean>();

/** Whether both validators refuse a text that is not of this format; others are hints that nobody checks. */
export function isCheckedFormat(format: string): boolean {
	const known = checked.get(format);
	if (known !== undefined) return known;
	const schema: Schema = { type: "string", format };
	const ajv = new Ajv2020({ strict: false, logger: false });
	addFormats.default(ajv);
	const refused = !ajv.validate(schema, ODD_TEXT) && !new Validator(schema, "2020-12").validate(ODD_TEXT).valid;
	checked.set(format, refused);
	return refused;
}
