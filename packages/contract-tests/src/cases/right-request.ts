import {
	formatViolation,
	judgeRequest,
	messageOf,
	type Operation,
	type Violation,
	type WireRequest,
} from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";
import { routeIn } from "../contract/router.ts";
import type { RunContext } from "../model/case.ts";
import { buildRequest } from "./build-request.ts";
import { CannotBeTried } from "./cannot-be-tried.ts";

/** A request of an operation that keeps the contract; throws `CannotBeTried` where none can be made. */
export function buildRightRequest(
	{ contract, credentials }: RunContext,
	operation: Operation,
	headers: Readonly<Record<string, string>> = {},
): WireRequest {
	const request = buildRequest(contract, operation, credentials, { headers });
	checkRoute(contract, operation, request);
	const [fault] = judgeRequest(contract.spec, operation, messageOf(operation, request)).violations;
	if (fault) throw notRight(fault);
	return request;
}

/** Throws for a request whose path is that of another operation. */
export function checkRoute(contract: Contract, operation: Operation, { path }: WireRequest): void {
	if (routeIn(contract, { method: operation.method, path }).operation === operation) return;
	throw new CannotBeTried("no request for it could be made whose path is not that of another operation");
}

/** Why a request is not sent: it has a fault that it must not have. */
export function notRight(fault: Violation): CannotBeTried {
	return new CannotBeTried(`no request that is otherwise right could be made: ${formatViolation(fault)}`);
}
