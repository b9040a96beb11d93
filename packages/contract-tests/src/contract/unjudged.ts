import { type Flaw, type SchemaError, unusableRequest, unusableResponse } from "@forter-orders/spec";
import type { Contract } from "./contract.ts";

/** The schemas of a contract that cannot be used, and what is not judged for that. */
export function unjudgedParts({ spec, operations }: Contract): Flaw[] {
	const flawOf = (error: SchemaError | undefined, part: string): Flaw[] =>
		error ? [{ pointer: error.pointer, message: `${error.message}; ${part} is not checked` }] : [];
	return operations.flatMap((operation) => {
		const { operationId, responses } = operation;
		return [
			...flawOf(unusableRequest(spec, operation), `the request of ${operationId}`),
			...responses.flatMap(({ status, media, headers }) =>
				[...media, ...headers].flatMap((one) =>
					flawOf(unusableResponse(spec, one), `the response ${status} of ${operationId}`),
				),
			),
		];
	});
}
