import { isNode, listOf, type Node, type OpenApiDocument } from "../document/document.ts";
import { pointerToken } from "../document/json-pointer.ts";
import { type Place, placeAt, placeIn, placesIn } from "../document/places.ts";
import { typesOf } from "./coerce.ts";

/** Where a parameter travels. */
export type ParameterIn = "cookie" | "header" | "path" | "query";

/** A parameter as the document describes it. */
export interface Parameter {
	readonly name: string;
	readonly in: ParameterIn;
	readonly required: boolean;
	readonly style: string;
	readonly explode: boolean;
	/** What its text stands for. */
	readonly shape: "array" | "object" | "text";
	/** JSON Pointer of the parameter. */
	readonly place: string;
	/** JSON Pointer of its schema; absent when anything will do. */
	readonly schema?: string;
	/** Whether the value is a JSON text (`content` in place of `schema`). */
	readonly json: boolean;
}

/** A body that an operation takes. */
export interface Content {
	readonly mediaType: string;
	/** JSON Pointer of its schema; absent when anything will do. */
	readonly schema?: string;
}

/** Credentials by the name of their scheme, all of which are needed together. */
export type Requirement = readonly { readonly name: string; readonly scheme: Node }[];

/** What a document says of the requests of one operation. */
export interface RequestModel {
	readonly parameters: readonly Parameter[];
	readonly bodyRequired: boolean;
	readonly bodyPlace: string;
	readonly contents: readonly Content[];
	/** Alternatives; none means that no credentials are needed. */
	readonly security: readonly Requirement[];
}

const DEFAULT_STYLE = { cookie: "form", header: "simple", path: "simple", query: "form" };
// OpenAPI leaves these to other parts of the document.
const IGNORED_HEADERS = new Set(["accept", "authorization", "content-type"]);

/** Reads what a document says of the requests of an operation. */
export function readRequestModel(document: OpenApiDocument, path: string, method: string): RequestModel {
	const item = placeAt(document, `/paths/${pointerToken(path)}`);
	const operation = placeIn(document, item, method);
	const body = placeIn(document, operation, "requestBody");
	return {
		parameters: readParameters(document, item, operation),
		bodyRequired: body?.node.required === true,
		bodyPlace: body?.pointer ?? operation?.pointer ?? "",
		contents: readContents(document, body),
		security: readSecurity(document, operation?.node.security ?? document.security),
	};
}

function readContents(document: OpenApiDocument, holder: Place | undefined): Content[] {
	return placesIn(document, holder, "content").map(([mediaType, { node, pointer }]) => ({
		mediaType: mediaType.toLowerCase(),
		...(node.schema === undefined ? {} : { schema: `${pointer}/schema` }),
	}));
}

/** Parameters of the operation take the place of those of its path with the same name. */
function readParameters(document: OpenApiDocument, item: Place | undefined, operation: Place | undefined): Parameter[] {
	const byName = new Map<string, Parameter>();
	for (const holder of [item, operation]) {
		for (const [, place] of placesIn(document, holder, "parameters")) {
			const parameter = readParameter(document, place);
			if (parameter) byName.set(`${parameter.in} ${parameter.name}`, parameter);
		}
	}
	return [...byName.values()];
}

function readParameter(document: OpenApiDocument, place: Place): Parameter | undefined {
	const { node, pointer } = place;
	const { name, in: where } = node;
	if (typeof name !== "string" || !isParameterIn(where)) return undefined;
	if (where === "header" && IGNORED_HEADERS.has(name.toLowerCase())) return undefined;
	const style = typeof node.style === "string" ? node.style : DEFAULT_STYLE[where];
	const [content] = readContents(document, place);
	const schema = content === undefined ? (node.schema === undefined ? undefined : `${pointer}/schema`) : content.schema;
	return {
		name,
		in: where,
		required: node.required === true,
		style,
		explode: typeof node.explode === "boolean" ? node.explode : style === "form",
		shape: shapeOf(document, schema, content),
		place: pointer,
		...(schema === undefined ? {} : { schema }),
		json: content !== undefined,
	};
}

function shapeOf(
	document: OpenApiDocument,
	schema: string | undefined,
	content: Content | undefined,
): Parameter["shape"] {
	const types = schema === undefined || content ? new Set<string>() : typesOf(document, schema);
	if (types.has("array")) return "array";
	return types.has("object") ? "object" : "text";
}

function isParameterIn(where: unknown): where is ParameterIn {
	return typeof where === "string" && Object.hasOwn(DEFAULT_STYLE, where);
}

function readSecurity(document: OpenApiDocument, security: unknown): Requirement[] {
	return listOf(security)
		.filter(isNode)
		.map((requirement) =>
			Object.keys(requirement).map((name) => ({
				name,
				scheme: placeAt(document, `/components/securitySchemes/${pointerToken(name)}`)?.node ?? {},
			})),
		);
}
