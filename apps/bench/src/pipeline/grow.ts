interface Contract {
	readonly paths: Readonly<Record<string, object>>;
	readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

const schemaReference = /"#\/components\/schemas\/(\w+)"/g;

/** The contract with `factor` times its schemas, each copy with paths of its own that use them. */
export function growContract<Document extends Contract>(document: Document, factor: number): Document {
	const schemas: Record<string, unknown> = { ...document.components.schemas };
	const paths: Record<string, object> = { ...document.paths };
	for (let copy = 2; copy <= factor; copy++) {
		const rename = (value: unknown): object =>
			JSON.parse(JSON.stringify(value).replace(schemaReference, `"#/components/schemas/$1${copy}"`));
		for (const [name, schema] of Object.entries(document.components.schemas))
			schemas[`${name}${copy}`] = rename(schema);
		for (const [path, item] of Object.entries(document.paths))
			paths[`/copy-${copy}${path}`] = renamed(rename(item), copy);
	}
	return { ...document, paths, components: { ...document.components, schemas } };
}

/** Operation ids are unique in a contract. */
function renamed(item: object, copy: number): object {
	return Object.fromEntries(
		Object.entries(item).map(([key, value]) => [
			key,
			value?.operationId ? { ...value, operationId: `${value.operationId}${copy}` } : value,
		]),
	);
}
