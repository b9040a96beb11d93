import { isObject, type JsonObject, listOf, objectOf, textOf } from "../json.ts";
import { isSchema } from "../keywords/subschemas.ts";
import { readPointer } from "../pointer.ts";
import type { SchemaSource } from "../schema/source.ts";
import { typesAt } from "../schema/types.ts";
import type { Parameter, ParameterIn, ParameterShape } from "./operation.ts";
import { readContent, readExamples } from "./read-media.ts";

const DEFAULT_STYLES: Readonly<Record<ParameterIn, string>> = {
	cookie: "form",
	header: "simple",
	path: "simple",
	query: "form",
	querystring: "form",
};
// OpenAPI leaves these to other parts of the document.
const IGNORED_HEADERS = new Set(["accept", "authorization", "content-type"]);

/** The parameters that some objects hold; of two of one name in one place the later one counts. */
export function readParameters(source: SchemaSource, holders: readonly string[]): Parameter[] {
	const byName = new Map<string, Parameter>();
	for (const holder of holders) {
		for (const index of listOf(objectOf(readPointer(source.document, holder)).parameters).keys()) {
			const { pointer, node } = source.references.follow(`${holder}/parameters/${index}`);
			const parameter = isObject(node) ? readParameter(source, pointer, node) : undefined;
			if (parameter) byName.set(`${parameter.in} ${parameter.name}`, parameter);
		}
	}
	return [...byName.values()];
}

function readParameter(source: SchemaSource, pointer: string, node: JsonObject): Parameter | undefined {
	const { name, in: place } = node;
	if (typeof name !== "string" || !isParameterIn(place)) return undefined;
	if (place === "header" && (!isHeaderName(name) || IGNORED_HEADERS.has(name.toLowerCase()))) return undefined;
	return toParameter(source, { name, in: place, pointer, node });
}

/** A header of a response, or of a part of a body, in the form of a parameter. */
export function readHeader(source: SchemaSource, name: string, at: string): Parameter | undefined {
	const { pointer, node } = source.references.follow(at);
	if (!isObject(node) || !isHeaderName(name) || name.toLowerCase() === "content-type") return undefined;
	return toParameter(source, { name, in: "header", pointer, node });
}

interface Given {
	readonly name: string;
	readonly in: ParameterIn;
	readonly pointer: string;
	readonly node: JsonObject;
}

function toParameter(source: SchemaSource, { name, in: place, pointer, node }: Given): Parameter {
	const style = textOf(node.style) ?? DEFAULT_STYLES[place];
	const [media] = readContent(source.references, pointer, node);
	const schema = media ? media.schema : isSchema(node.schema) ? `${pointer}/schema` : undefined;
	return {
		name,
		in: place,
		// A path without one of its parameters is another path.
		required: node.required === true || place === "path",
		pointer,
		...(schema !== undefined && { schema }),
		...(media && { media }),
		style,
		explode: typeof node.explode === "boolean" ? node.explode : style === "form" || style === "cookie",
		shape: schema === undefined || media ? "text" : shapeOf(source, schema),
		allowReserved: node.allowReserved === true,
		allowEmptyValue: node.allowEmptyValue === true,
		examples: [...readExamples(source.references, pointer, node), ...(media?.examples ?? [])],
	};
}

/** What the text of a parameter stands for, by the types that its schema allows. */
export function shapeOf(source: SchemaSource, schema: string): ParameterShape {
	const types = typesAt(source, schema);
	if (types.has("array")) return "array";
	return types.has("object") ? "object" : "text";
}

/** Whether HTTP can carry a header of this name. */
export function isHeaderName(name: string): boolean {
	return /^[\w!#$%&'*+.^`|~-]+$/.test(name);
}

/** Whether it is a part of a request that parameters travel in. */
export function isParameterIn(place: unknown): place is ParameterIn {
	return typeof place === "string" && Object.hasOwn(DEFAULT_STYLES, place);
}
