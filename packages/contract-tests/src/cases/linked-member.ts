import {
	branchesOf,
	isObject,
	listOf,
	type Operation,
	objectOf,
	type Parameter,
	readPointer,
	textOf,
	toPointer,
} from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";

const linked = new WeakMap<Parameter, string | null>();

/** The pointer to the member of the body that a path parameter repeats: the one with the same example. */
function linkedMember(contract: Contract, operation: Operation, parameter: Parameter): string | undefined {
	const known = linked.get(parameter);
	if (known !== undefined) return known ?? undefined;
	const found = findLinkedMember(contract, operation, parameter);
	linked.set(parameter, found ?? null);
	return found;
}

function findLinkedMember({ spec }: Contract, operation: Operation, parameter: Parameter): string | undefined {
	const schema = operation.body?.media[0]?.schema;
	const [example] = parameter.examples;
	if (schema === undefined || example === undefined) return undefined;
	for (const { pointer, schema: part } of branchesOf(spec, [schema])[0] ?? []) {
		for (const name of Object.keys(objectOf(part.properties))) {
			const member = branchesOf(spec, [`${pointer}/properties/${name}`])[0] ?? [];
			if (member.some((one) => listOf(one.schema.examples).includes(example.value))) return toPointer([name]);
		}
	}
	return undefined;
}

/** What the body says of a path parameter. */
export function linkedValue(
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

/** The pointer to the member of the body that says which order a request is about. */
export function orderMember(contract: Contract, operation: Operation): string | undefined {
	const parameter = pathParameter(operation);
	return parameter && linkedMember(contract, operation, parameter);
}

/** The path parameter of an operation, which names what the request is about. */
export function pathParameter({ parameters }: Operation): Parameter | undefined {
	return parameters.find(({ in: place }) => place === "path");
}
