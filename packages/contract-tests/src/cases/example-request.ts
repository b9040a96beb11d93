import type { Contract, Example, Media, Operation } from "../contract/contract.ts";
import { objectOf, textOf } from "../contract/json.ts";
import type { WireRequest } from "../run/send.ts";
import type { Credentials } from "./case.ts";
import { linkedMember, requestOf } from "./valid-request.ts";

/** An example of an answer, with its status. */
export interface Answer {
	readonly status: string;
	readonly example: Example;
}

/** The example of a success that has the name of the request's. */
export function answerOf({ responses }: Operation, name: string): Answer | undefined {
	return responses
		.filter(({ status }) => /^2/.test(status))
		.flatMap(({ status, media }) => media.flatMap(({ examples }) => examples.map((example) => ({ status, example }))))
		.find(({ example }) => example.name === name);
}

/** A request with a body; when only the answer says for which order it is, it is sent for that order. */
export function exampleRequest(
	contract: Contract,
	operation: Operation,
	credentials: Credentials,
	{ media, body, answer }: { readonly media: Media; readonly body: unknown; readonly answer?: Answer | undefined },
): WireRequest {
	const headers = { "content-type": media.mediaType };
	const pathValue = answer && orderOf(contract, operation, answer);
	return requestOf(contract, operation, credentials, {
		body,
		headers,
		...(pathValue === undefined ? {} : { pathValue }),
	});
}

function orderOf(contract: Contract, operation: Operation, { example }: Answer): string | undefined {
	const parameter = operation.parameters.find(({ in: place }) => place === "path");
	if (!parameter || linkedMember(contract, operation, parameter) !== undefined) return undefined;
	// `orderId` for `{id}`, or the same name.
	const suffix = parameter.name.toLowerCase();
	const member = Object.entries(objectOf(example.value)).find(
		([name, value]) => typeof value === "string" && name.toLowerCase().endsWith(suffix),
	);
	return textOf(member?.[1]);
}
