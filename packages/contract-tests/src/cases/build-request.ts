import {
	type CredentialParts,
	credentialParts,
	type Media,
	makeRequest,
	type Operation,
	sendableAlternative,
	unusableRequest,
	usualMedia,
	validBodyOf,
	type WireRequest,
} from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";
import type { Credentials } from "../model/case.ts";
import { CannotBeTried } from "./cannot-be-tried.ts";
import { linkedValue } from "./linked-member.ts";

/** What a case changes in a request that is otherwise valid. */
export interface Change {
	/** The value of the body; without it a valid one is sent, as far as the operation takes one. */
	readonly body?: unknown;
	readonly media?: Media;
	readonly rawBody?: string | Uint8Array<ArrayBuffer>;
	/** A header of `undefined` is left out. */
	readonly headers?: Readonly<Record<string, string | undefined>>;
	/** Values of parameters by `in` and name, such as `query/limit`; one of `undefined` is left out. */
	readonly parameters?: Readonly<Record<string, unknown>>;
	/** The path parameter that names the order, when the body does not. */
	readonly pathValue?: string | undefined;
	/** Credentials in the place of the right ones. */
	readonly credentials?: CredentialParts;
}

/** A valid request of an operation, with what a case changes; throws `CannotBeTried` where none can be made. */
export function buildRequest(
	contract: Contract,
	operation: Operation,
	credentials: Credentials,
	change: Change = {},
): WireRequest {
	const fault = unusableRequest(contract.spec, operation);
	if (fault) throw new CannotBeTried(`no request of it can be judged: ${fault.message}`);
	const { body, media, rawBody, headers, parameters = {}, pathValue } = change;
	const repeated = operation.parameters.flatMap((parameter): [string, unknown][] => {
		if (parameter.in !== "path") return [];
		const value = pathValue ?? linkedValue(contract, operation, parameter, body ?? validBody(contract, operation).body);
		return value === undefined ? [] : [[`path/${parameter.name}`, value]];
	});
	const made = makeRequest(contract.spec, operation, {
		credentials: change.credentials ?? rightCredentials(operation, credentials),
		parameters: { ...Object.fromEntries(repeated), ...parameters },
		...(media && { media }),
		...(body !== undefined && { body: { value: body } }),
		...(rawBody !== undefined && { rawBody }),
		...(headers && { headers }),
	});
	if ("reason" in made) throw noRequest(made);
	return made.request;
}

function rightCredentials(operation: Operation, credentials: Credentials): CredentialParts {
	const alternative = sendableAlternative(operation);
	if ("reason" in alternative) throw noRequest(alternative);
	return credentialParts(alternative.schemes, credentials);
}

function noRequest({ reason }: { readonly reason: string }): CannotBeTried {
	return new CannotBeTried(`no request can be made: ${reason}`);
}

/** A valid body of an operation: its first example that is one, or a small sample; none when it takes none. */
export function validBody({ spec }: Contract, operation: Operation): { readonly body?: unknown } {
	const media = usualMedia(spec, operation);
	const valid = media && validBodyOf(spec, media);
	return valid ? { body: valid.value } : {};
}
