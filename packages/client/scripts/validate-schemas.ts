import {
	type JsonObject,
	keywordOf,
	listOf,
	type Operation,
	objectOf,
	SchemaError,
	type SchemaStore,
	type Spec,
	type StoredSchema,
} from "@forter-orders/spec";
import { componentAt, specOf } from "./contract.ts";

/** The schemas that the validators are made of: each is named, and refers to others by name. */
export interface ValidatorSchemas {
	/** Names of the schemas that are request bodies. */
	readonly bodies: readonly string[];
	/** Every schema that a request body reaches. */
	readonly schemas: ReadonlyMap<string, JsonObject>;
	/** Whether any of them asks what the others have evaluated. */
	readonly unevaluated: boolean;
}

type Schema = StoredSchema["schema"];

const branches = new Set(["else", "if", "then"]);

/** Takes the schemas of the request bodies out of a contract, without what a validator has no use for. */
export function validatorSchemas(document: unknown): ValidatorSchemas {
	const spec = specOf(document);
	const store = spec.schemas("request");
	const bodies = new Map(spec.operations.filter(({ body }) => body).map((operation) => bodyOf(spec, operation)));
	const stored = [...bodies.values()].flatMap((pointer) => store.closure(schemaAt(store, pointer).id));
	const [flaw] = spec.flaws;
	if (flaw) throw new Error(`The contract at ${flaw.pointer} ${flaw.message.split(";")[0]}.`);
	const unevaluated = stored.some(({ schema }) => JSON.stringify(schema).includes('"unevaluated'));
	const nameOf = ({ id, pointer }: StoredSchema): string =>
		(store.at(pointer).id === id && componentAt(pointer, "schemas")) || id;
	const setting = (keyword: string, value: unknown): unknown =>
		keyword === "$ref" ? nameOf(store.byId(String(value))) : mapSchemas(keyword, value, named);
	const named = (schema: Schema): Schema => {
		if (typeof schema === "boolean") return schema;
		const used = Object.entries(schema).filter(([keyword, value]) => isUsed(keyword, value));
		return guarded(Object.fromEntries(used.map(([keyword, value]) => [keyword, setting(keyword, value)])));
	};
	const schemas = stored.map((one): [string, JsonObject] => {
		const schema = named(one.schema);
		return [nameOf(one), schema === false ? { not: {} } : objectOf(schema)];
	});
	return { bodies: [...bodies.keys()], schemas: new Map(schemas), unevaluated };
}

function bodyOf({ references }: Spec, { body, method, path }: Operation): [name: string, pointer: string] {
	const schema = body?.media.find(({ kind }) => kind === "json")?.schema ?? "";
	const { pointer } = references.follow(schema);
	const name = componentAt(pointer, "schemas");
	if (name === undefined) throw new Error(`The request body of ${method} ${path} must be JSON, a $ref to a schema.`);
	return [name, pointer];
}

function schemaAt(store: SchemaStore, pointer: string): StoredSchema {
	try {
		return store.at(pointer);
	} catch (error) {
		throw error instanceof SchemaError ? new Error(`The contract at ${error.pointer} ${error.message}.`) : error;
	}
}

/** Whether a validator has a use for a keyword; the discriminator only says which branch to explain. */
function isUsed(keyword: string, value: unknown): boolean {
	if (keyword === "discriminator") return false;
	return value !== true || keywordOf(keyword)?.applies === undefined;
}

/** The setting of a keyword with the schemas in it changed. */
function mapSchemas(keyword: string, value: unknown, change: (schema: Schema) => Schema): unknown {
	const { form, applies } = keywordOf(keyword) ?? {};
	if (applies === undefined) return value;
	if (Array.isArray(value)) return value.map(change);
	if (form !== "schemaMap") return change(typeof value === "boolean" ? value : objectOf(value));
	return Object.fromEntries(Object.entries(objectOf(value)).map(([name, schema]) => [name, change(schema as Schema)]));
}

/**
 * Lets `then` and `else` count only where what `if` reads is valid. This changes no verdict, for a schema with an
 * invalid member fails anyway, but a wrong order type is then no longer reported a second time as a missing member.
 */
function guarded(schema: JsonObject): JsonObject {
	if (schema.if === undefined) return schema;
	const parts = Object.entries(schema);
	const branch = parts.filter(([key]) => branches.has(key));
	const rest = parts.filter(([key]) => !branches.has(key) && key !== "allOf");
	const read = objectOf(objectOf(schema.if).properties);
	const known = Object.entries(objectOf(schema.properties)).filter(([name]) => Object.hasOwn(read, name));
	// biome-ignore lint/suspicious/noThenProperty: "then" is a keyword of JSON Schema; nobody awaits a schema.
	const guard = { if: { properties: Object.fromEntries(known) }, then: Object.fromEntries(branch) };
	return Object.fromEntries([...rest, ["allOf", [...listOf(schema.allOf), guard]]]);
}
