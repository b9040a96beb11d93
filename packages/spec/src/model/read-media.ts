import { isObject, type JsonObject, listOf, objectOf } from "../json.ts";
import { isSchema } from "../keywords/subschemas.ts";
import { concreteType } from "../match/concrete-type.ts";
import { type BodyKind, bodyKindOf } from "../match/media-type.ts";
import { escapeToken } from "../pointer.ts";
import type { References } from "../structure/references.ts";
import type { Example, Media } from "./operation.ts";

/** The media types that an object holds in `content`, in its order. */
export function readContent(references: References, owner: string, node: JsonObject): Media[] {
	const all = Object.keys(objectOf(node.content));
	return all.map((mediaType) => {
		const found = references.follow(`${owner}/content/${escapeToken(mediaType)}`);
		const media = objectOf(found.node);
		const { pointer } = found;
		// Of a range it is that of the type that is usual in it.
		const kind = bodyKindOf(concreteType(mediaType));
		return {
			mediaType,
			kind,
			pointer,
			...(isSchema(media.schema) && { schema: `${pointer}/schema` }),
			...(isSchema(media.itemSchema) && { itemSchema: `${pointer}/itemSchema` }),
			examples: readExamples(references, pointer, media, kind),
			encoding: Object.fromEntries(
				Object.entries(objectOf(media.encoding)).map(([name, encoding]) => [name, objectOf(encoding)]),
			),
			sentAs: (accept) => concreteType(mediaType, accept, all),
			encodingAt: (index) => objectOf(listOf(media.prefixEncoding)[index] ?? media.itemEncoding),
		};
	});
}

/** The examples of a media type, a parameter or a header, the named ones first; what lies elsewhere is left out. */
export function readExamples(references: References, pointer: string, node: JsonObject, kind?: BodyKind): Example[] {
	const named = Object.keys(objectOf(node.examples)).flatMap((name): Example[] => {
		const found = references.follow(`${pointer}/examples/${escapeToken(name)}`);
		if (!isObject(found.node)) return [];
		const { node: example } = found;
		const member = ["value", "dataValue", "serializedValue"].find((key) => Object.hasOwn(example, key));
		if (member === undefined) return [];
		const read = member === "serializedValue" ? readSerialized(example[member], kind) : { value: example[member] };
		return read ? [{ name, value: read.value, pointer: `${found.pointer}/${member}` }] : [];
	});
	if (!Object.hasOwn(node, "example")) return named;
	return [...named, { name: "example", value: node.example, pointer: `${pointer}/example` }];
}

/** An example that is given as it is sent, where its value can be told from that. */
function readSerialized(text: unknown, kind: BodyKind | undefined): { readonly value: unknown } | undefined {
	if (typeof text !== "string") return undefined;
	if (kind === "text") return { value: text };
	if (kind !== "json") return undefined;
	try {
		return { value: JSON.parse(text) };
	} catch {
		return undefined;
	}
}
