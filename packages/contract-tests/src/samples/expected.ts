import { isSuccess, listOf, type Operation, objectOf, readPointer } from "@forter-orders/spec";
import type { OrderDecision } from "@forter-orders/types";
import { buildRequest } from "../cases/build-request.ts";
import { operationIn } from "../contract/contract.ts";
import { bundledContract } from "../contract/load.ts";
import { credentials } from "./credentials.ts";
import type { SampledScenario } from "./sample-files.ts";

/** What the contract says of a scenario. */
export type Story = { operation: Operation; request: object; response: OrderDecision };

const contract = bundledContract();

/** The scenario's request and response in the contract. */
export function storyOf({ operationId, scenario }: SampledScenario): Story {
	const operation = operationIn(contract, operationId);
	const success = operation?.responses.find(({ status }) => isSuccess(status));
	const named = (part: Operation["body"] | typeof success) =>
		part?.media.flatMap(({ examples }) => examples).find(({ name }) => name === scenario)?.value;
	const [request, response] = [named(operation?.body), named(success)];
	if (!operation || !request || !response) {
		throw new Error(`${operationId} has samples of ${scenario}, but no example of that name`);
	}
	return { operation, request, response };
}

/** The path of a request for an order. */
export function pathFor({ path }: Operation, orderId: string | undefined): string {
	return path.replace(/\{\w+\}/, orderId ?? "");
}

/** The headers that a request of the operation has to carry. */
export function headersOf(operation: Operation): Readonly<Record<string, string>> {
	return buildRequest(contract, operation, credentials, { body: {} }).headers;
}

/** What a sample prints of an answer: the decision, or the token in its place, and the state of 3-D Secure if any. */
export function printed({ forterDecision, managedOrderToken, verificationMethod }: OrderDecision): string {
	return [forterDecision ?? managedOrderToken, verificationMethod?.status].filter(Boolean).join(" ");
}

/** The example that a value in the body asks for, if any. */
export function triggeredBy(operationId: string, body: unknown): string | undefined {
	return contract.triggers.find(
		(trigger) => trigger.operationId === operationId && readPointer(body, trigger.pointer) === trigger.value,
	)?.example;
}

/** Matches the address of a site's own host, with the site's id put in by any language. */
export function siteHostPattern(): RegExp {
	const [server] = listOf(contract.document.servers).map(objectOf);
	const [before = "", after = ""] = String(server?.url)
		.split(/\{\w+\}/)
		.map((text) => text.replaceAll(".", "\\."));
	return new RegExp(`${before}[$#]?\\{?\\w+\\}?${after}["}\`]`);
}
