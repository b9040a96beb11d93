import {
	type Example,
	isSuccess,
	type Media,
	type Operation,
	objectOf,
	textOf,
	type WireRequest,
} from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";
import type { Credentials } from "../model/case.ts";
import { buildRequest } from "./build-request.ts";
import { orderMember, pathParameter } from "./linked-member.ts";

/** An example of an answer, with its status. */
export interface Answer {
	readonly status: string;
	readonly example: Example;
}

/** The example of a success that has the name of the request's. */
export function answerOf({ responses }: Operation, name: string): Answer | undefined {
	return responses
		.filter(({ status }) => isSuccess(status))
		.flatMap(({ status, media }) =>
			media
				.filter(({ kind }) => kind === "json")
				.flatMap(({ examples }) => examples.map((example) => ({ status, example }))),
		)
		.find(({ example }) => example.name === name);
}

/** A request with a body; when only the answer says for which order it is, it is sent for that order. */
export function exampleRequest(
	contract: Contract,
	operation: Operation,
	credentials: Credentials,
	{ media, body, answer }: { readonly media: Media; readonly body: unknown; readonly answer?: Answer | undefined },
): WireRequest {
	const pathValue = answer && orderOf(contract, operation, answer);
	return buildRequest(contract, operation, credentials, { body, media, pathValue });
}

function orderOf(contract: Contract, operation: Operation, { example }: Answer): string | undefined {
	const parameter = pathParameter(operation);
	if (!parameter || orderMember(contract, operation) !== undefined) return undefined;
	// `orderId` for `{id}`, or the same name.
	const suffix = parameter.name.toLowerCase();
	const member = Object.entries(objectOf(example.value)).find(
		([name, value]) => typeof value === "string" && name.toLowerCase().endsWith(suffix),
	);
	return textOf(member?.[1]);
}
