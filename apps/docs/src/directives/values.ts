import { isObject } from "@forter-orders/spec";
import { objectAt } from "../content/read.ts";
import { code, markdownTable } from "../content/table.ts";
import { componentMember } from "../reference/schema.ts";
import type { Directive } from "./directive.ts";

/** `{{values Schema Heading …}}`: the known values of a schema and what each means; `{{values Schema.property}}` of a property. */
export const values: Directive = ({ document }, place = "", ...heading) => {
	const [name = "", property] = place.split(".");
	const owner =
		property === undefined
			? objectAt(document, "components", "schemas", name)
			: componentMember(document, name, property);
	const meanings = owner["x-enumDescriptions"];
	if (!isObject(meanings)) throw new Error(`{{values ${place}}}: the contract has no meanings of values there.`);
	const rows = Object.entries(meanings).map(([value, meaning]) => [code(value), String(meaning)]);
	return markdownTable([heading.join(" ") || "Value", "What it means and what to do"], rows);
};
