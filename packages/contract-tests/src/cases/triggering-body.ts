import { type Media, type Operation, readPointer } from "@forter-orders/spec";
import type { Contract, Trigger } from "../contract/contract.ts";
import { validBody } from "./build-request.ts";
import type { Answer } from "./example-request.ts";
import { orderMember } from "./linked-member.ts";
import { putAt } from "./put-at.ts";

/** A body with the test value, for an order of its own, so that it is the value that brings the answer. */
export function triggeringBody(
	contract: Contract,
	operation: Operation,
	media: Media,
	trigger: Trigger,
): { readonly body: unknown; readonly ids: readonly (readonly [example: string, sent: string])[] } {
	const example =
		media.examples.find(({ name }) => name === trigger.example)?.value ?? validBody(contract, operation).body;
	const body = structuredClone(example);
	putAt(body, trigger.pointer, trigger.value);
	if (trigger.when) putAt(body, trigger.when.pointer, trigger.when.value);
	const member = orderMember(contract, operation);
	const id = member === undefined ? undefined : readPointer(body, member);
	if (member === undefined || typeof id !== "string") return { body, ids: [] };
	const own = `${id}-${trigger.example}`;
	putAt(body, member, own);
	return { body, ids: [[id, own]] };
}

/** The documented answer that a trigger promises. */
export function promisedAnswer({ responses }: Operation, { status, example }: Trigger): Answer | undefined {
	const media = responses
		.filter((response) => response.status === String(status))
		.flatMap((response) => response.media);
	const found = media.flatMap(({ examples }) => examples).find(({ name }) => name === example);
	return found && { status: String(status), example: found };
}
