import type { ClientOptions } from "../options.ts";
import type { BodyOf } from "./answer.ts";
import type { Answerer } from "./answers.ts";
import { reply } from "./reply.ts";
import { type OperationId, routeOf } from "./route.ts";

/** A request that a fake was asked. */
export type FakeCall = {
	[Id in OperationId]: { readonly operation: Id; readonly orderId: string; readonly body: BodyOf<Id> };
}[OperationId];

/** A fetch without a network: writes down what it is asked, answers it, and reports what goes wrong in the test. */
export function fakeFetch(
	answererFor: (operation: OperationId) => Answerer,
	calls: FakeCall[],
	report: (fault: unknown) => void,
): NonNullable<ClientOptions["fetch"]> {
	return async (url, { method, body: json }) => {
		try {
			const route = routeOf(method, url);
			if (!route) throw new TypeError("A fake answers the paths of the contract only.");
			const { operation, orderId } = route;
			const body = json ? JSON.parse(String(json)) : undefined;
			calls.push({ operation, orderId, body });
			return reply(route, answererFor(operation)(body, orderId));
		} catch (fault) {
			report(fault);
			throw fault;
		}
	};
}
