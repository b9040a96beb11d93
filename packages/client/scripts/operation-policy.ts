import {
	isStatus,
	isSuccess,
	type JsonObject,
	type Operation,
	objectOf,
	type Spec,
	textOf,
	unconditionalParts,
} from "@forter-orders/spec";
import { componentAt, idOf, member, record, text } from "./contract.ts";

/** What the client acts on when it calls an operation. */
export interface OperationPolicy {
	readonly id: string;
	readonly method: string;
	readonly path: string;
	/** Whether an answer carries a decision. */
	readonly decides: boolean;
	/** Whether a token without a decision is an answer as well. */
	readonly answersWithToken: boolean;
	readonly retry: JsonObject;
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
export function operationPolicies(spec: Spec): readonly OperationPolicy[] {
	return spec.operations.map((operation) => operationPolicy(spec, operation));
}

function adviceOf(holder: JsonObject, where: string): string {
	return text(record(holder["x-advice"], `x-advice of ${where}`).action, `x-advice action of ${where}`);
}

/** `InvalidRequest` becomes `invalid_request`, `ServerError` becomes `server`. */
export function errorKind(component: string): string {
	return component
		.replace(/Error$/, "")
		.replace(/(?<=[a-z])(?=[A-Z])/g, "_")
		.toLowerCase();
}

function operationPolicy(spec: Spec, operation: Operation): OperationPolicy {
	const { method, path, node, responses } = operation;
	const id = idOf(operation);
	const range = responses.find(({ status }) => !isStatus(status));
	if (range) throw new Error(`Response ${range.status} of ${id} must be split into single statuses.`);
	checkQuery(operation, id);
	const members = answerMembers(spec, operation);
	return {
		id,
		method,
		path,
		decides: members.includes("ForterDecision"),
		answersWithToken: members.includes("ManagedOrderToken"),
		retry: member(node, "x-retry"),
		advice: adviceOf(node, id),
		errors: Object.fromEntries(
			responses
				.filter(({ status }) => Number(status) >= 400)
				.map((response) => [response.status, errorPolicy(response, id)]),
		),
	};
}

/** Refuses a query parameter that the client would not write as the contract says. */
function checkQuery({ parameters }: Operation, id: string): void {
	for (const { in: place, name, style, explode, shape } of parameters) {
		if (place !== "query" || (style === "form" && explode && shape !== "object")) continue;
		throw new Error(`Query parameter ${name} of ${id} must be a value or a list in the default style, and no object.`);
	}
}

function errorPolicy({ status, pointer, node }: Operation["responses"][number], id: string): ErrorPolicy {
	const name = componentAt(pointer, "responses");
	if (!name) throw new Error(`Response ${status} of ${id} must be a $ref to a component: its name is the error kind.`);
	return { kind: errorKind(name), advice: adviceOf(node, `response ${name}`) };
}

/** Names of the schemas that the members of the successful answers have. */
function answerMembers(spec: Spec, { responses }: Operation): readonly string[] {
	return responses
		.filter(({ status }) => isSuccess(status))
		.flatMap(({ media }) => media.flatMap(({ kind, schema }) => (kind === "json" && schema ? [schema] : [])))
		.flatMap((schema) => unconditionalParts(spec, [schema]))
		.flatMap(({ pointer, schema }) =>
			Object.values(objectOf(schema.properties)).flatMap((property) => {
				const target = spec.references.target(textOf(objectOf(property).$ref) ?? "", pointer);
				return (target && componentAt(target, "schemas")) || [];
			}),
		);
}
