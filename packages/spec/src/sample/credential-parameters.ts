import type { Operation, Parameter } from "../model/operation.ts";
import type { Spec } from "../model/spec.ts";
import { judgeParameters } from "../validate/judge-request.ts";
import type { CredentialParts } from "../wire/credential-parts.ts";
import type { RequestMessage } from "../wire/message.ts";

/** The parameters of an operation that are credentials too: those that are sent, and those that it always asks for. */
export function parametersInCredentials(
	{ parameters, security }: Operation,
	credentials: CredentialParts,
): Parameter[] {
	return parameters.filter((parameter) => {
		const { in: place } = parameter;
		if (place !== "header" && place !== "query" && place !== "cookie") return false;
		const isNamed = (name: string) => isSameName(parameter, name);
		const isAsked =
			security.length > 0 &&
			security.every((schemes) => schemes.some((scheme) => scheme.in === place && isNamed(scheme.key)));
		return isAsked || credentials[place].some(([name]) => isNamed(name));
	});
}

function isSameName({ in: place, name }: Parameter, other: string): boolean {
	return place === "header" ? name.toLowerCase() === other.toLowerCase() : name === other;
}

/** Why a credential cannot stand for the parameter that it is too; `undefined` when it can, and when it is not sent. */
export function unfitCredential(
	spec: Spec,
	operation: Operation,
	carried: readonly Parameter[],
	message: RequestMessage,
): string | undefined {
	const unfit = carried.find((parameter) =>
		judgeParameters(spec, operation, message, [parameter]).violations.some(({ rule }) => rule !== "required"),
	);
	return unfit && `the credential does not keep the schema of the ${unfit.in} parameter ${unfit.name}`;
}
