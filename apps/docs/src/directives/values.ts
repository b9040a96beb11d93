import { objectAt, objectsIn } from "../content/read.ts";
import { code, markdownTable } from "../content/table.ts";
import { isJsonObject } from "../json.ts";
import type { Directive } from "./directive.ts";

/** `{{values Schema Heading …}}`: the known values of a schema and what each means; `{{values Schema.property}}` of a property. */
export const values: Directive = ({ document }, place = "", ...heading) => {
	const [name = "", property] = place.split(".");
	const schema = objectAt(document, "components", "schemas", name);
	const owner =
		property === undefined ? schema : objectsIn(document, schema.properties).find(([key]) => key === property)?.[1];
	const meanings = owner?.["x-enumDescriptions"];
	if (!isJsonObject(meanings)) throw new Error(`{{values ${place}}}: the contract has no meanings of values there.`);
	const rows = Object.entries(meanings).map(([value, meaning]) => [code(value), String(meaning)]);
	return markdownTable([heading.join(" ") || "Value", "What it means and what to do"], rows);
};
