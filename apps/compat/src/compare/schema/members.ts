import { shapeOf } from "../../canonical/shape.ts";
import type { Schema } from "../../canonical/source.ts";
import { isRecord, listOf, recordOf } from "../../json.ts";

/** The properties of a canonical schema by name. */
export function propertiesOf(schema: Schema): Record<string, Schema> {
	return Object.fromEntries(
		Object.entries(recordOf(schema.properties)).filter((entry): entry is [string, Schema] => isRecord(entry[1])),
	);
}

/** The names that a canonical schema demands. */
export function requiredOf(schema: Schema): string[] {
	return listOf(schema.required).map(String);
}

/** True when members that are not named are refused. */
export function isClosed(schema: Schema): boolean {
	return [schema.additionalProperties, schema.unevaluatedProperties].some(isNothing);
}

/** What members that are not named have to fit, where that is neither anything nor nothing. */
export function otherMembers(schema: Schema): Schema | undefined {
	const others = schema.additionalProperties;
	return isRecord(others) && !isNothing(others) ? others : undefined;
}

/** True for the schema that nothing fits. */
export function isNothing(schema: unknown): boolean {
	return isRecord(schema) && shapeOf(schema) === "{not:{}}";
}

/** Whether two properties are the same one under two names: same values, and the same name or description but for detail. */
export function isRenamed([nameA, a]: [string, Schema], [nameB, b]: [string, Schema]): boolean {
	if (shapeOf(a) !== shapeOf(b)) return false;
	const plain = (name: string) => name.replaceAll(/[_\-\s]/g, "").toLowerCase();
	return (
		plain(nameA) === plain(nameB) || similarity(String(a.description ?? nameA), String(b.description ?? nameB)) >= 0.8
	);
}

/** How alike two texts are, from 0 to 1: the share of pairs of letters that they have in common. */
export function similarity(a: string, b: string): number {
	const [left, right] = [pairsOf(a), pairsOf(b)];
	const common = left.filter((pair) => {
		const index = right.indexOf(pair);
		if (index >= 0) right[index] = "";
		return index >= 0;
	});
	return left.length + right.length === 0 ? 1 : (2 * common.length) / (left.length + right.length);
}

function pairsOf(text: string): string[] {
	const plain = text.toLowerCase().replaceAll(/\s+/g, " ");
	return Array.from({ length: Math.max(plain.length - 1, 0) }, (_, index) => plain.slice(index, index + 2));
}
