import { type Json, list, member, operationsOf, type PlacedOperation, record, text } from "./contract.ts";

/** What the client acts on when it calls an operation. */
export interface OperationPolicy {
	readonly id: string;
	readonly method: string;
	readonly path: string;
	/** Whether an answer carries a decision. */
	readonly decides: boolean;
	/** Whether a token without a decision is an answer as well. */
	readonly answersWithToken: boolean;
	readonly retry: Json;
	readonly advice: string;
	/** What each error status means. */
	readonly errors: Readonly<Record<string, ErrorPolicy>>;
}

/** What the client acts on when an error answer arrives. */
export interface ErrorPolicy {
	readonly kind: string;
	readonly advice: string;
}

/** The policies of all operations, in the order of the contract. */
export function operationPolicies(contract: Json): readonly OperationPolicy[] {
	return operationsOf(contract).map((placed) => operationPolicy(contract, placed));
}

function adviceOf(holder: Json, where: string): string {
	return text(record(holder["x-advice"], `x-advice of ${where}`).action, `x-advice action of ${where}`);
}

/** `InvalidRequest` becomes `invalid_request`, `ServerError` becomes `server`. */
export function errorKind(component: string): string {
	return component
		.replace(/Error$/, "")
		.replace(/(?<=[a-z])(?=[A-Z])/g, "_")
		.toLowerCase();
}

function operationPolicy(contract: Json, { path, method, operation }: PlacedOperation): OperationPolicy {
	const id = text(operation.operationId, `operationId of ${method} ${path}`);
	const responses = Object.entries(member(operation, "responses"));
	const ranges = responses.map(([status]) => status).filter((status) => !/^\d+$/.test(status));
	if (ranges.length > 0) throw new Error(`Response ${ranges[0]} of ${id} must be split into single statuses.`);
	for (const parameter of list(operation.parameters ?? [], `parameters of ${id}`)) checkQuery(contract, parameter, id);
	const members = answerMembers(contract, responses);
	return {
		id,
		method: method.toUpperCase(),
		path,
		decides: members.includes("ForterDecision"),
		answersWithToken: members.includes("ManagedOrderToken"),
		retry: member(operation, "x-retry"),
		advice: adviceOf(operation, id),
		errors: Object.fromEntries(
			responses
				.filter(([status]) => Number(status) >= 400)
				.map(([status, response]) => [status, errorPolicy(contract, response, `Response ${status} of ${id}`)]),
		),
	};
}

/** Refuses a query parameter that the client would not write as the contract says. */
function checkQuery(contract: Json, parameter: unknown, id: string): void {
	const named = refName(record(parameter, `parameter of ${id}`));
	const {
		in: place,
		name,
		style = "form",
		explode = true,
		schema,
	} = named
		? member(member(member(contract, "components"), "parameters"), named)
		: record(parameter, `parameter of ${id}`);
	const plain = style === "form" && explode === true && record(schema ?? {}, "schema").type !== "object";
	if (place === "query" && !plain) {
		throw new Error(`Query parameter ${name} of ${id} must be a value or a list in the default style, and no object.`);
	}
}

function errorPolicy(contract: Json, response: unknown, where: string): ErrorPolicy {
	const name = String(record(response, where).$ref).match(/^#\/components\/responses\/(\w+)$/)?.[1];
	if (!name) throw new Error(`${where} must be a $ref to a component: its name is the error kind.`);
	const component = member(member(member(contract, "components"), "responses"), name);
	return { kind: errorKind(name), advice: adviceOf(component, `response ${name}`) };
}

/** Names of the schemas that the members of the successful answers have. */
function answerMembers(contract: Json, responses: readonly (readonly [string, unknown])[]): readonly string[] {
	return responses
		.filter(([status]) => status.startsWith("2"))
		.flatMap(([status, response]) => {
			const content = record(record(response, `response ${status}`).content ?? {}, "content")["application/json"];
			return content ? memberSchemas(contract, member(record(content, "application/json"), "schema")) : [];
		});
}

/** Names of the schema components that the members of a schema refer to, through $ref and allOf. */
function memberSchemas(contract: Json, schema: Json): readonly string[] {
	const name = refName(schema);
	if (name) return memberSchemas(contract, member(member(member(contract, "components"), "schemas"), name));
	const own = Object.values(record(schema.properties ?? {}, "properties")).map((property) =>
		refName(record(property, "property")),
	);
	const parts = list(schema.allOf ?? [], "allOf").flatMap((part) => memberSchemas(contract, record(part, "allOf")));
	return [...own.filter((member) => member !== undefined), ...parts];
}

function refName(schema: Json): string | undefined {
	return typeof schema.$ref === "string" ? schema.$ref.split("/").at(-1) : undefined;
}
