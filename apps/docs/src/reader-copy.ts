import { isJsonObject, type JsonObject } from "./json.ts";
import { mapNodes } from "./map-nodes.ts";
import { addNote, adviceNote, openListNote, retryNote } from "./notes.ts";
import { withRulesInWords } from "./rules.ts";
import { withEmptyValueNamed, withExample } from "./values.ts";

/**
 * The contract as Redoc shows it whole: what Redoc passes over (`examples` of a schema, open lists of values,
 * conditions, retries and advice) is moved to where Redoc looks. The contract given is left as it is.
 */
export function readerCopy(contract: JsonObject): JsonObject {
	const copy = mapNodes(contract, (node) => withEmptyValueNamed(withNotes(withExample(node))));
	return withLinks(mapNodes(copy, (node) => withRulesInWords(node, copy)));
}

function withNotes(node: JsonObject): JsonObject {
	const notes = [openListNote(node), adviceNote(node), retryNote(node)];
	return notes.filter((note) => note !== undefined).reduce(addNote, node);
}

// Redoc's own download panel would also offer to send the address of the page to chat services.
function withLinks(contract: JsonObject): JsonObject {
	const { info } = contract;
	if (!isJsonObject(info)) return contract;
	return { ...contract, info: addNote(info, "The contract as a file: [YAML](openapi.yaml), [JSON](openapi.json).") };
}
