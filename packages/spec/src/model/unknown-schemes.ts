import { isObject, type JsonObject, listOf, objectOf } from "../json.ts";
import { escapeToken } from "../pointer.ts";
import type { References } from "../structure/references.ts";
import { walkObjects } from "../structure/structure.ts";
import type { Flaw } from "./check.ts";
import { schemePointer } from "./read-security.ts";

/** The requirements of credentials that name a scheme which the document does not have. */
export function unknownSchemes(document: JsonObject, references: References): Flaw[] {
	const flaws: Flaw[] = [];
	walkObjects(document, (kind, node, at) => {
		if (!isObject(node) || (kind !== "document" && kind !== "operation")) return;
		for (const [index, alternative] of listOf(node.security).entries()) {
			for (const name of Object.keys(objectOf(alternative))) {
				if (isObject(references.follow(schemePointer(references, name)).node)) continue;
				const pointer = `${at}/security/${index}/${escapeToken(name)}`;
				flaws.push({ pointer, message: "names no security scheme of the document; it is not checked" });
			}
		}
	});
	return flaws;
}
