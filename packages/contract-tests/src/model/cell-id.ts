import type { Direction, Operation } from "@forter-orders/spec";

/** A body of an operation: of its request, or of the response with a status. */
export interface BodyScope {
	readonly operation: Operation;
	readonly side: Direction;
	/** `body` for the request, else the status. */
	readonly scope: string;
	/** Document pointer of the schema. */
	readonly schema: string;
}

/** Whether a property is there. */
type Presence = "present" | "absent" | "null";

/** Ids of the cells of the places of one body. */
export interface PlaceCells {
	property(presence: Presence): string;
	/** `undefined` stands for any value that is not listed. */
	enumValue(value: unknown): string;
	bound(keyword: string): string;
}

/** The ids of the cells of a place. */
export function placeCells({ operation, scope }: BodyScope, place: string): PlaceCells {
	const at = `${operation.operationId}/${scope}/${place}`;
	return {
		property: (presence) => `property/${at}/${presence}`,
		enumValue: (value) => `enum/${at}/${valueName(value)}`,
		bound: (keyword) => `bound/${at}/${keyword}`,
	};
}

/** A listed value as part of an id. */
function valueName(value: unknown): string {
	if (value === undefined) return "(other)";
	const text = typeof value === "string" ? value : JSON.stringify(value);
	return text.replaceAll("/", "~1");
}

/** The id of the cell of a response example, or of a request example when there is no status. */
export function exampleCell(operationId: string, scope: string, mediaType: string, example: string): string {
	return `status/${operationId}/${scope}/${mediaType.replaceAll("/", "~1")}/${example}`;
}

/** The id of the cell of an alternative of the credentials; the schemes that go together. */
export function authCell(operationId: string, schemes: readonly string[], state: string): string {
	return `auth/${operationId}/${schemes.join("+") || "none"}/${state}`;
}

/** The id of the cell of a variation of a parameter: `present`, `enum/<value>` or `<keyword>/<side>`. */
export function parameterCell(operationId: string, place: string, name: string, variation: string): string {
	const at = `${operationId}/${place}/${name}`;
	if (variation === "present" || variation === "absent") return `property/${at}/${variation}`;
	if (variation.startsWith("enum/")) return `enum/${at}/${variation.slice("enum/".length)}`;
	return `bound/${at}/${variation.split("/")[0]}`;
}
