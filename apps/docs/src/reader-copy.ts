import type { JsonObject } from "@forter-orders/spec";
import { mapNodes } from "./map-nodes.ts";
import { addNote, adviceNote, confidenceNote, openListNote, retryNote } from "./notes.ts";
import { withOwnDescription } from "./own-description.ts";
import { withRulesInWords } from "./rules.ts";
import { withEmptyValueNamed, withExample } from "./values.ts";

/**
 * The contract as Redoc shows it whole: what Redoc passes over (`examples` of a schema, open lists of values,
 * conditions, retries, advice and confidence) is moved to where Redoc looks. The contract given is left as it is.
 */
export function readerCopy(contract: JsonObject): JsonObject {
	const copy = mapNodes(contract, (node) => withEmptyValueNamed(withNotes(withExample(node))));
	return mapNodes(copy, (node) => withConfidence(withRulesInWords(node, copy), copy));
}

function withNotes(node: JsonObject): JsonObject {
	const notes = [openListNote(node), adviceNote(node), retryNote(node)];
	return notes.filter((note) => note !== undefined).reduce(addNote, node);
}

function withConfidence(node: JsonObject, contract: JsonObject): JsonObject {
	const note = confidenceNote(node);
	return note === undefined ? node : addNote(withOwnDescription(node, contract), note);
}
