import type { OrderDecision } from "@forter-orders/types";
import { contract, triggers } from "../document.ts";
import { type Operation, operationById } from "../operations.ts";
import { credentials, requiredHeaders } from "../request.ts";
import type { SampledScenario } from "./sample-files.ts";

/** What the contract says of a scenario. */
export type Story = { operation: Operation; request: object; response: OrderDecision };

/** The scenario's request and response in the contract. */
export function storyOf({ operationId, scenario }: SampledScenario): Story {
	const operation = operationById(operationId);
	const named = (examples: { name: string; value: unknown }[] = []) =>
		examples.find(({ name }) => name === scenario)?.value;
	const request = named(operation.request.examples);
	const response = named(operation.responses.get(200)?.examples);
	if (!request || !response) throw new Error(`${operationId} has samples of ${scenario}, but no example of that name`);
	return { operation, request, response };
}

/** The path of a request for an order. */
export function pathFor({ path }: Operation, orderId: string | undefined): string {
	return path.replace(/\{\w+\}/, orderId ?? "");
}

/** The headers that a request of the operation has to carry. */
export function headersOf(operation: Operation): Record<string, string> {
	return { ...requiredHeaders(operation), ...credentials() };
}

/** What a sample prints of an answer: the decision, or the token in its place, and the state of 3-D Secure if any. */
export function printed({ forterDecision, managedOrderToken, verificationMethod }: OrderDecision): string {
	return [forterDecision ?? managedOrderToken, verificationMethod?.status].filter(Boolean).join(" ");
}

/** The example that a value in the body asks for, if any. */
export function triggeredBy(operationId: string, body: unknown): string | undefined {
	const readAt = (pointer: string) =>
		pointer
			.split("/")
			.slice(1)
			.reduce((node, key) => (typeof node === "object" && node ? Reflect.get(node, key) : undefined), body);
	return triggers.find((trigger) => trigger.operationId === operationId && readAt(trigger.pointer) === trigger.value)
		?.example;
}

/** Matches the address of a site's own host, with the site's id put in by any language. */
export function siteHostPattern(): RegExp {
	const [server] = contract.servers;
	const [before = "", after = ""] = (server?.url ?? "").split(/\{\w+\}/).map((text) => text.replaceAll(".", "\\."));
	return new RegExp(`${before}[$#]?\\{?\\w+\\}?${after}["}\`]`);
}
