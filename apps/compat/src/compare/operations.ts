import { escapeToken, type Operation, objectOf, type Spec } from "@forter-orders/spec";
import { compareRequestBody } from "./bodies.ts";
import { compareCallbacks, type Offers } from "./callbacks.ts";
import { compareLifecycle } from "./lifecycle.ts";
import { type At, compareKeys, type Node, report } from "./nodes.ts";
import type { Pair } from "./pair.ts";
import { compareParameters } from "./parameters.ts";
import { compareResponses } from "./responses.ts";
import { compareSecurity } from "./security.ts";
import { compareServers } from "./servers.ts";

const rows = {
	operationId: "O6",
	summary: "O7",
	description: "O7",
	tags: "O7",
	externalDocs: "O7",
	"x-codeSamples": "O7",
	"x-retry": "L8",
	"x-advice": "L9",
};
const parts = ["parameters", "requestBody", "responses", "security", "servers", "callbacks", "deprecated", "x-sunset"];

/** Compares an operation in both documents. */
export function compareOperation(pair: Pair, where: string, base: Operation, next: Operation): void {
	const at: At = { direction: "both", where };
	compareKeys(pair, at, [base, next], rows, parts);
	compareLifecycle(pair, at, [base, next]);
	compareOverrides(pair, where, base, next);
	compareSecurity(pair, { direction: "request", where }, base, next);
	compareParameters(pair, where, base.parameters, next.parameters);
	compareRequestBody(pair, where, base, next);
	compareResponses(pair, where, base, next);
	compareCallbacks(pair, "callback", [base, next], [callbacksOf(base), callbacksOf(next)]);
}

function callbacksOf({ callbacks }: Operation): Offers {
	const named = Map.groupBy(callbacks, ({ name }) => name);
	return new Map([...named].map(([name, all]) => [name, all.map(({ operation }) => operation)]));
}

function compareOverrides(pair: Pair, where: string, base: Operation, next: Operation): void {
	const at: At = { direction: "request", where };
	const [old, young] = [serversOf(pair.base.spec, base), serversOf(pair.next.spec, next)];
	if (old && young) compareServers(pair, at, [old, young]);
	else if (old) report(pair, at, "O14", "the operation has no servers of its own any more", old, next, "servers");
	else if (young) report(pair, at, "O11", "the operation moved to servers of its own", base, young, "servers");
}

function serversOf({ references }: Spec, operation: Operation): Node | undefined {
	const item = references.follow(`/paths/${escapeToken(operation.path)}`);
	const holders = [operation, { pointer: item.pointer, node: objectOf(item.node) }];
	return holders.find(({ node }) => node.servers !== undefined);
}
