import type { Contract, Operation, Parameter, SecurityScheme } from "../contract/contract.ts";
import { isObject, listOf, objectOf, textOf } from "../contract/json.ts";
import { readPointer, toPointer } from "../contract/pointer.ts";
import type { WireRequest } from "../run/send.ts";
import { alternativesOf } from "../schema/parts.ts";
import { sampleOf } from "../schema/sample.ts";
import type { Credentials } from "./case.ts";

/** What a case changes in a request that is otherwise valid. A header or parameter of `undefined` is left out. */
export interface Change {
	/** The body, as JSON. */
	readonly body?: unknown;
	readonly rawBody?: string | Uint8Array<ArrayBuffer>;
	readonly headers?: Readonly<Record<string, string | undefined>>;
	/** Values of parameters by `in` and name, such as `query/limit`. */
	readonly parameters?: Readonly<Record<string, string | undefined>>;
	/** The path parameter that names the order, when the body does not. */
	readonly pathValue?: string;
}

/** A valid request of an operation, with what a case changes. */
export function requestOf(
	contract: Contract,
	operation: Operation,
	credentials: Credentials,
	{ body, rawBody, headers = {}, parameters = {}, pathValue }: Change = {},
): WireRequest {
	const parts = credentialParts(operation.security[0] ?? [], credentials);
	const chosen = (parameter: Parameter): string | undefined => {
		const key = `${parameter.in}/${parameter.name}`;
		if (Object.hasOwn(parameters, key)) return parameters[key];
		const repeated =
			parameter.in === "path" ? (pathValue ?? linkedValue(contract, operation, parameter, body)) : undefined;
		return parameter.required ? (repeated ?? parameterValue(contract, parameter)) : undefined;
	};
	const given = operation.parameters.map((parameter) => ({ ...parameter, value: chosen(parameter) }));
	const at = (place: Parameter["in"]) =>
		given.flatMap(({ in: where, name, value }): [string, string][] =>
			where === place && value !== undefined ? [[name, value]] : [],
		);
	const content = rawBody ?? (body === undefined ? undefined : JSON.stringify(body));
	const mediaType = operation.body?.media[0]?.mediaType;
	const query = new URLSearchParams([...at("query"), ...parts.query]).toString();
	const cookies = [...at("cookie"), ...parts.cookie].map(([name, value]) => `${name}=${value}`).join("; ");
	return {
		method: operation.method,
		path: `${fillPath(operation.path, new Map(at("path")))}${query ? `?${query}` : ""}`,
		headers: defined({
			...(mediaType !== undefined && content !== undefined ? { "content-type": mediaType } : {}),
			...(cookies ? { cookie: cookies } : {}),
			...Object.fromEntries([...at("header"), ...parts.header]),
			...headers,
		}),
		...(content === undefined ? {} : { body: content }),
	};
}

/** A value of a parameter: its example, or a sample of its schema. */
export function parameterValue({ document }: Contract, { example, schema }: Parameter): string {
	const value = example ?? (schema ? sampleOf(document, alternativesOf(document, [schema])[0] ?? []) : "text");
	return typeof value === "string" ? value : JSON.stringify(value);
}

const linked = new WeakMap<Parameter, string | null>();

/** The pointer to the member of the body that a path parameter repeats: the one with the same example. */
export function linkedMember(contract: Contract, operation: Operation, parameter: Parameter): string | undefined {
	const known = linked.get(parameter);
	if (known !== undefined) return known ?? undefined;
	const found = findLinkedMember(contract, operation, parameter);
	linked.set(parameter, found ?? null);
	return found;
}

function findLinkedMember({ document }: Contract, operation: Operation, parameter: Parameter): string | undefined {
	const schema = operation.body?.media[0]?.schema;
	if (schema === undefined || parameter.example === undefined) return undefined;
	for (const { pointer, schema: part } of alternativesOf(document, [schema])[0] ?? []) {
		for (const name of Object.keys(objectOf(part.properties))) {
			const member = alternativesOf(document, [`${pointer}/properties/${name}`])[0] ?? [];
			if (member.some((one) => listOf(one.schema.examples).includes(parameter.example))) return toPointer([name]);
		}
	}
	return undefined;
}

function linkedValue(
	contract: Contract,
	operation: Operation,
	parameter: Parameter,
	body: unknown,
): string | undefined {
	if (!isObject(body)) return undefined;
	const pointer = linkedMember(contract, operation, parameter);
	const value = pointer === undefined ? undefined : textOf(readPointer(body, pointer));
	return value === undefined || value === "" ? undefined : value;
}

/** Names and values of the places in which the credentials travel. */
export interface CredentialParts {
	readonly header: [string, string][];
	readonly query: [string, string][];
	readonly cookie: [string, string][];
}

/** The credentials as the schemes want them. */
export function credentialParts(schemes: readonly SecurityScheme[], credentials: Credentials): CredentialParts {
	const parts: CredentialParts = { header: [], query: [], cookie: [] };
	for (const scheme of schemes) parts[scheme.in].push([scheme.key, credentialValue(scheme, schemes, credentials)]);
	return parts;
}

/** With a second scheme beside it, an apiKey names the site; alone it is the key. */
function credentialValue(
	{ kind }: SecurityScheme,
	schemes: readonly SecurityScheme[],
	{ siteId, apiKey }: Credentials,
): string {
	if (kind === "basic") return `Basic ${Buffer.from(`${apiKey}:`).toString("base64")}`;
	if (kind === "bearer") return `Bearer ${apiKey}`;
	return schemes.length > 1 ? siteId : apiKey;
}

function fillPath(template: string, values: ReadonlyMap<string, string>): string {
	return template.replace(/\{([^}]+)\}/g, (_, name: string) => segment(values.get(name) ?? ""));
}

function segment(value: string): string {
	return encodeURIComponent(value.replace(/\p{Surrogate}/gu, "\ufffd"));
}

function defined(headers: Readonly<Record<string, string | undefined>>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
	);
}
