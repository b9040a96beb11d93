import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { contract, type Schema } from "./document.ts";

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
ajv.addSchema(contract, "contract");

/** Where and why a value breaks a schema of the contract, by a validator that the mock does not use; empty when valid. */
export function schemaErrors(value: unknown, schema: Schema): string[] {
	const validate = ajv.compile(schema.$ref ? { $ref: `contract${schema.$ref}` } : schema);
	validate(value);
	return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || "/"} ${message}`);
}
