import { isObject, type JsonObject } from "../json.ts";
import { subschemasOf } from "../keywords/subschemas.ts";
import { escapeToken } from "../pointer.ts";

/** The objects of an OpenAPI document in which something can be found. */
export type ObjectKind =
	| "document"
	| "components"
	| "pathItem"
	| "operation"
	| "parameter"
	| "header"
	| "requestBody"
	| "response"
	| "mediaType"
	| "encoding"
	| "callback"
	| "example"
	| "link"
	| "securityScheme"
	| "schema";

type Held = readonly [kind: ObjectKind, as: "one" | "list" | "map"];

/** The methods that are members of a path item, in the order of the specification; `query` since OpenAPI 3.2. */
export const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"] as const;

const operations = Object.fromEntries(METHODS.map((method): [string, Held] => [method, ["operation", "one"]]));
const schemaOrContent: Readonly<Record<string, Held>> = {
	schema: ["schema", "one"],
	content: ["mediaType", "map"],
	examples: ["example", "map"],
};

/** Which members of an object hold other objects; those that are not named hold values, texts or extensions. */
const structure: Readonly<Record<Exclude<ObjectKind, "schema" | "callback">, Readonly<Record<string, Held>>>> = {
	document: { paths: ["pathItem", "map"], webhooks: ["pathItem", "map"], components: ["components", "one"] },
	components: {
		schemas: ["schema", "map"],
		responses: ["response", "map"],
		parameters: ["parameter", "map"],
		examples: ["example", "map"],
		requestBodies: ["requestBody", "map"],
		headers: ["header", "map"],
		securitySchemes: ["securityScheme", "map"],
		links: ["link", "map"],
		callbacks: ["callback", "map"],
		pathItems: ["pathItem", "map"],
		mediaTypes: ["mediaType", "map"],
	},
	pathItem: { ...operations, additionalOperations: ["operation", "map"], parameters: ["parameter", "list"] },
	operation: {
		parameters: ["parameter", "list"],
		requestBody: ["requestBody", "one"],
		responses: ["response", "map"],
		callbacks: ["callback", "map"],
	},
	parameter: schemaOrContent,
	header: schemaOrContent,
	requestBody: { content: ["mediaType", "map"] },
	response: { headers: ["header", "map"], content: ["mediaType", "map"], links: ["link", "map"] },
	mediaType: {
		schema: ["schema", "one"],
		itemSchema: ["schema", "one"],
		examples: ["example", "map"],
		encoding: ["encoding", "map"],
		prefixEncoding: ["encoding", "list"],
		itemEncoding: ["encoding", "one"],
	},
	encoding: {
		headers: ["header", "map"],
		encoding: ["encoding", "map"],
		prefixEncoding: ["encoding", "list"],
		itemEncoding: ["encoding", "one"],
	},
	example: {},
	link: {},
	securityScheme: {},
};

// What can be named freely cannot begin so; a component can.
const EXTENSIBLE_MAPS = new Set(["paths", "responses"]);

/** An object of the document with its JSON Pointer; a boolean is a schema. */
export type ObjectVisitor = (kind: ObjectKind, node: JsonObject | boolean, pointer: string) => void;

/** What stands where an object must be, with its JSON Pointer. */
export type MisfitVisitor = (node: unknown, pointer: string) => void;

/** Visits every object of a document where it stands, outer ones first; references are visited and not followed. */
export function walkObjects(document: JsonObject, visit: ObjectVisitor, misfit: MisfitVisitor = () => {}): void {
	walkAt("document", document, "", { visit, misfit });
}

/** Visits an object and all inside it. */
export function walk(kind: ObjectKind, node: unknown, pointer: string, visit: ObjectVisitor): void {
	walkAt(kind, node, pointer, { visit, misfit: () => {} });
}

interface Visitors {
	readonly visit: ObjectVisitor;
	readonly misfit: MisfitVisitor;
}

function walkAt(kind: ObjectKind, node: unknown, pointer: string, visitors: Visitors): void {
	if (kind === "schema") {
		walkSchema(node, pointer, visitors.visit);
		return;
	}
	if (!isObject(node)) {
		visitors.misfit(node, pointer);
		return;
	}
	visitors.visit(kind, node, pointer);
	if (kind === "callback") {
		// A reference is no expression.
		if (node.$ref === undefined) walkMembers("pathItem", node, pointer, visitors, true);
		return;
	}
	for (const [name, [heldKind, as]] of Object.entries(structure[kind])) {
		if (!Object.hasOwn(node, name)) continue;
		const at = `${pointer}/${name}`;
		const member = node[name];
		if (as === "one") walkAt(heldKind, member, at, visitors);
		else walkMembers(heldKind, member, at, visitors, EXTENSIBLE_MAPS.has(name));
	}
}

function walkMembers(kind: ObjectKind, holder: unknown, at: string, visitors: Visitors, extensible: boolean): void {
	if (typeof holder !== "object" || holder === null) return;
	for (const [key, member] of Object.entries(holder)) {
		if (!(extensible && key.startsWith("x-"))) walkAt(kind, member, `${at}/${escapeToken(key)}`, visitors);
	}
}

function walkSchema(node: unknown, pointer: string, visit: ObjectVisitor): void {
	if (typeof node === "boolean") visit("schema", node, pointer);
	if (!isObject(node)) return;
	visit("schema", node, pointer);
	for (const { schema, path } of subschemasOf(node)) walkSchema(schema, `${pointer}${path}`, visit);
}
