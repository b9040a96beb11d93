import { createRouter, type Operation, type Route, type Router, type WireRequest } from "@forter-orders/spec";
import type { Contract } from "./contract.ts";

const routers = new WeakMap<Contract, Router<Operation>>();

/** What a method and a path as the document writes it, with its query, lead to. */
export function routeIn(contract: Contract, { method, path }: Pick<WireRequest, "method" | "path">): Route<Operation> {
	const [pathname = "", ...search] = path.split("?");
	return routerOf(contract)(method, pathname, search.join("?"));
}

/** The same for a path as it was sent, which may have a slash too many at its end. */
export function servedRouteIn(contract: Contract, method: string, path: string, search = ""): Route<Operation> {
	const readings = /.\/$/.test(path) ? [path, path.replace(/\/+$/, "")] : [path];
	const routes = readings.map((reading) => routerOf(contract)(method, reading, search));
	const found = routes.filter(({ operation }) => operation !== undefined);
	// A slash at the end is more likely one too many than the start of an empty segment.
	const whole = found.find(({ values }) => !Object.values(values).includes(""));
	return whole ?? found[0] ?? routes.find(({ methods }) => methods.length > 0) ?? { values: {}, methods: [] };
}

function routerOf(contract: Contract): Router<Operation> {
	const router = routers.get(contract) ?? createRouter(contract.operations);
	routers.set(contract, router);
	return router;
}
