import { type Example, isSuccess, type Operation } from "@forter-orders/spec";

/** An example of a response, with the status that the document gives it, which may be a range such as `2XX`. */
export interface ResponseExample extends Example {
	readonly status: string;
}

/** The examples of the request of an operation. */
export function requestExamples({ body }: Operation): readonly Example[] {
	return (body?.media ?? []).flatMap(({ examples }) => examples);
}

/** The examples of the responses of an operation that tell of a success. */
export function successExamples(operation: Operation): ResponseExample[] {
	return responseExamples(operation).filter(({ status }) => isSuccess(status));
}

/** The examples of all responses of an operation. */
export function responseExamples({ responses }: Operation): ResponseExample[] {
	return responses.flatMap(({ status, media }) =>
		media.flatMap(({ examples }) => examples.map((example) => ({ ...example, status }))),
	);
}
