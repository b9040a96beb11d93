/** A value that no tool takes for a document, and what each of them says. */
export interface Refused {
	readonly name: string;
	readonly document: unknown;
	readonly says: string;
}

const info = { title: "Refused", version: "1" };
const versions = "document must be an OpenAPI document of version 3.0, 3.1 or 3.2";

/** What is refused as a whole. */
export const refused: readonly Refused[] = [
	{ name: "a list", document: [], says: "document must be an OpenAPI 3 document, an object, got a list" },
	{ name: "a number", document: 3.1, says: "document must be an OpenAPI 3 document, an object, got a number" },
	{
		name: "Swagger 2.0",
		document: { swagger: "2.0", info, paths: {} },
		says: `${versions}, got Swagger 2.0; convert it to OpenAPI 3 first`,
	},
	{
		name: "a later version",
		document: { openapi: "4.0.0", info, paths: {} },
		says: `${versions}, got openapi 4.0.0; correct its member \`openapi\``,
	},
	{
		name: "a document of something else",
		document: { asyncapi: "3.0.0", info, channels: {} },
		says: `${versions}, got a document without \`openapi\`; correct its member \`openapi\``,
	},
	{
		name: "no paths",
		document: { openapi: "3.1.1", info },
		says: "document must have `paths`; it has none, and no webhooks either",
	},
	{
		name: "paths as a list",
		document: { openapi: "3.1.1", info, paths: [] },
		says: "document must have an object at #/paths, got a list",
	},
	{
		name: "components as a list",
		document: { openapi: "3.1.1", info, paths: {}, components: [] },
		says: "document must have an object at #/components, got a list",
	},
	{
		name: "an object that contains itself",
		document: loop(),
		says: "document must be parsed JSON; the object at #/paths/~1things/x-self contains itself, so keep its $ref",
	},
];

function loop(): object {
	const item: Record<string, unknown> = {};
	item["x-self"] = item;
	return { openapi: "3.1.1", info, paths: { "/things": item } };
}
