import type { FakeAnswer } from "./answer.ts";
import { isDecision, isError } from "./check-answer.ts";
import { type Behaviour, behaviourOf } from "./failures.ts";
import type { Route } from "./route.ts";
import { aboutOrder, decisionBody, exampleBody, successOf } from "./template.ts";

/** Answers as a fetch would, so that the client's own code comes to the outcome; the contract's example by default. */
export async function reply(route: Route, answer: FakeAnswer | undefined): Promise<Response> {
	const behaviour = behaviourFor(route, answer);
	if (behaviour === "never answers") return new Promise(() => {});
	if (behaviour === "fails") throw new TypeError("fetch failed");
	const { status, body = exampleBody(route.operation, status) } = behaviour;
	return jsonResponse(status, body);
}

/** A response with a JSON body, or without a body. */
export function jsonResponse(status: number, body: object | undefined): Response {
	return body
		? new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } })
		: new Response(null, { status });
}

function behaviourFor(route: Route, answer: FakeAnswer | undefined): Behaviour {
	const { operation } = route;
	const status = successOf(operation);
	const success = (body: object | undefined): Behaviour => ({ status, ...(body && { body }) });
	if (answer === undefined) return success(aboutOrder(route, exampleBody(operation, status)));
	if (typeof answer === "number") return { status: answer };
	if (typeof answer === "object")
		return isError(answer) ? answer : success(Object.assign({ ...aboutOrder(route, {}) }, answer));
	return isDecision(answer)
		? success(aboutOrder(route, decisionBody(operation, answer)))
		: behaviourOf(operation, answer);
}
