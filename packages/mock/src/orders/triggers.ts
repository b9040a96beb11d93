import { type Operation, readPointer } from "@forter-orders/spec";
import type { Wish } from "../answer/preferences.ts";
import { exampleNames, listed, noOperation, operationById } from "../contract/find.ts";
import type { Scenarios, Trigger } from "../contract/scenarios.ts";

/** Finds the response that a value in the body asks for. */
export type TriggerLookup = (operationId: string | undefined, body: unknown) => Wish | undefined;

/** Checks the triggers against the document and makes them ready for use. */
export function compileTriggers(scenarios: Scenarios, operations: readonly Operation[]): TriggerLookup {
	const byOperation = new Map<string, Trigger[]>();
	if (!Array.isArray(scenarios.triggers)) {
		throw new TypeError("scenarios must be an object with a list `triggers`, as @forter-orders/openapi/scenarios.json");
	}
	for (const [index, trigger] of scenarios.triggers.entries()) {
		const fault = faultOf(trigger, operations);
		if (fault !== undefined) throw new TypeError(`scenarios.triggers[${index}]: ${fault}`);
		byOperation.set(trigger.operationId, [...(byOperation.get(trigger.operationId) ?? []), trigger]);
	}
	return (operationId, body) => {
		const triggers = operationId === undefined ? undefined : byOperation.get(operationId);
		const hit = triggers?.find((trigger) => [trigger, trigger.when ?? trigger].every((part) => holds(part, body)));
		return hit && { code: hit.status, exampleKey: hit.example };
	};
}

function holds({ pointer, value }: NonNullable<Trigger["when"]>, body: unknown): boolean {
	return readPointer(body, pointer) === value;
}

function faultOf(trigger: Trigger, operations: readonly Operation[]): string | undefined {
	if (trigger.pointer !== "" && !trigger.pointer.startsWith("/")) {
		return `pointer must be a JSON Pointer, which begins with a slash, got "${trigger.pointer}"`;
	}
	const operation = operationById(operations, trigger.operationId);
	if (!operation) {
		return noOperation(operations, trigger.operationId);
	}
	const response = operation.responses.find(({ status }) => status === String(trigger.status));
	if (!response) {
		const known = listed(operation.responses.map(({ status }) => status));
		return `${trigger.operationId} has no response ${trigger.status}; it has ${known}`;
	}
	const examples = exampleNames(response);
	if (examples.includes(trigger.example)) return undefined;
	return `response ${trigger.status} has no example "${trigger.example}"; it has ${listed(examples)}`;
}
