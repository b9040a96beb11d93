import { isObject, listOf, objectOf, readPointer, textOf } from "@forter-orders/spec";
import { type Contract, operationIn } from "./contract.ts";

/** A value of a response that a later request must repeat. */
export interface Link {
	readonly from: { readonly operationId: string; readonly pointer: string };
	readonly to: { readonly operationId: string; readonly pointer: string };
	/** The status for a value that was never given out. */
	readonly otherwise: string;
}

/** How an order goes on from request to request. */
export interface OrderSteps {
	/** Where a request says at which step the order is. */
	readonly step: string;
	readonly steps: readonly unknown[];
	/** Where a response carries the decision. */
	readonly decision: string;
}

/** The links between operations. */
export function linksOf({ scenarios }: Contract): Link[] {
	const end = (node: unknown) => {
		const { operationId, pointer } = objectOf(node);
		return { operationId: String(operationId), pointer: String(pointer) };
	};
	return listOf(scenarios.links)
		.filter(isObject)
		.map(({ from, to, otherwise }) => ({ from: end(from), to: end(to), otherwise: String(otherwise) }));
}

/** The steps of an order, where the scenarios name them. */
export function orderStepsOf({ scenarios }: Contract): OrderSteps | undefined {
	const { step, steps, decision } = objectOf(scenarios.order);
	if (textOf(step) === undefined || textOf(decision) === undefined) return undefined;
	return { step: String(step), steps: listOf(steps), decision: String(decision) };
}

/** What a server that is lenient about requests lets pass. */
export function isLenientBreach({ scenarios }: Contract, rule: string, nullInOptional: boolean): boolean {
	const { rules, null: nulls } = objectOf(scenarios.lenient);
	return listOf(rules).includes(rule) || (nulls === "optional" && nullInOptional);
}

/** Whether a value counts as given out: it stands in an example or a trigger of the contract. */
export function isKnownLinkValue(contract: Contract, link: Link, value: unknown): boolean {
	const source = operationIn(contract, link.from.operationId);
	const target = operationIn(contract, link.to.operationId);
	const given = source?.responses.flatMap(({ media }) => media.flatMap(({ examples }) => examples)) ?? [];
	const repeated = target?.body?.media.flatMap(({ examples }) => examples) ?? [];
	return (
		given.some((example) => readPointer(example.value, link.from.pointer) === value) ||
		repeated.some((example) => readPointer(example.value, link.to.pointer) === value) ||
		contract.triggers.some(
			(trigger) =>
				trigger.operationId === link.to.operationId && trigger.pointer === link.to.pointer && trigger.value === value,
		)
	);
}
