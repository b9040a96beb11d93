import { type JsonObject, openSpec } from "@forter-orders/spec";
import type { Contract } from "./contract.ts";

/** A contract with a changed copy of its document, whose schemas are in the terms of JSON Schema 2020-12. */
export function withDocument(contract: Contract, document: JsonObject): Contract {
	const isOlder = String(document.openapi).startsWith("3.0");
	const spec = openSpec(isOlder ? { ...document, openapi: "3.1.1" } : document);
	return { ...contract, spec, document: spec.document, bundled: false };
}
