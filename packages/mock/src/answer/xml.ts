import {
	entrySchemas,
	isObject,
	type JsonObject,
	memberSchemas,
	objectOf,
	type Spec,
	textOf,
	unconditionalParts,
} from "@forter-orders/spec";

/** What a document says of a value that is written as XML. */
export interface Described {
	readonly spec: Spec;
	/** JSON Pointers of the schemas that it has. */
	readonly schemas: readonly string[];
}

/** A value as XML: each member an element or an attribute of its name, a list an element for each item. */
export function writeXml(value: unknown, described?: Described): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n${element("response", value, described)}\n`;
}

function element(given: string, value: unknown, described: Described | undefined): string {
	const name = nameOf(given, described);
	if (Array.isArray(value)) {
		const isWrapped = xmlOf(described).wrapped === true || xmlOf(described).nodeType === "element";
		const items = value.map((item, index) => element(given, item, entryOf(described, index))).join("");
		return isWrapped ? `<${name}>${items}</${name}>` : items;
	}
	if (!isObject(value)) return `<${name}>${escaped(value === null ? "" : String(value))}</${name}>`;
	const members = Object.entries(value).map(([key, one]) => ({ key, one, how: memberOf(described, key) }));
	const attributes = members.filter(({ one, how }) => isAttribute(how) && typeof one !== "object");
	const inner = members.filter((member) => !attributes.includes(member));
	const head = attributes.map(({ key, one, how }) => ` ${nameOf(key, how)}="${escaped(String(one))}"`).join("");
	return `<${name}${head}>${inner.map(({ key, one, how }) => element(key, one, how)).join("")}</${name}>`;
}

function nameOf(given: string, described: Described | undefined): string {
	const name = textOf(xmlOf(described).name) ?? given;
	return name.replace(/[^\w.-]/g, "_").replace(/^[^A-Za-z_]/, "_");
}

function isAttribute(described: Described | undefined): boolean {
	const { attribute, nodeType } = xmlOf(described);
	return attribute === true || nodeType === "attribute";
}

/** The XML objects of the schemas of a value as one; the outermost counts first. */
function xmlOf(described: Described | undefined): JsonObject {
	const all = partsOf(described).map(({ schema }) => objectOf(schema.xml));
	return Object.assign({}, ...all.reverse());
}

function memberOf(described: Described | undefined, name: string): Described | undefined {
	return described && { ...described, schemas: memberSchemas(partsOf(described), name) };
}

function entryOf(described: Described | undefined, index: number): Described | undefined {
	return described && { ...described, schemas: entrySchemas(partsOf(described), index) };
}

function partsOf(described: Described | undefined) {
	return described === undefined ? [] : unconditionalParts(described.spec, described.schemas);
}

function escaped(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
