import { createMock, faults } from "@forter-orders/mock";
import type { Operation } from "@forter-orders/spec";
import { buildRequest } from "../cases/build-request.ts";
import { CannotBeTried } from "../cases/cannot-be-tried.ts";
import type { Contract } from "../contract/contract.ts";
import type { Credentials, RunContext } from "../model/case.ts";
import type { RunOptions } from "../model/run-options.ts";
import type { Target } from "../model/target.ts";
import { exchange } from "../send/exchange.ts";
import { TargetUnreachableError, targetOf } from "../send/target.ts";

const DEADLINE_MS = 5_000;
// A server may take its time with the first request.
const REACH_MS = 10_000;
const DEFAULT_CREDENTIALS = { siteId: "test-site", apiKey: "test-key" };

/** A context with the target that it opened, if it did. */
export interface OpenContext {
	readonly context: RunContext;
	close(): Promise<void>;
}

/** Opens the target of a run and finds out what it can do; throws TargetUnreachableError when it does not answer. */
export async function openContext(contract: Contract, options: RunOptions): Promise<OpenContext> {
	const { target: given, siteId, apiKey, seed = 0, deadlineMs = DEADLINE_MS } = options;
	const credentials = { ...DEFAULT_CREDENTIALS, ...(siteId ? { siteId } : {}), ...(apiKey ? { apiKey } : {}) };
	const mock = given === undefined ? await openMock(contract, credentials) : undefined;
	const target = mock ?? targetOf(given ?? "");
	const base: RunContext = {
		contract,
		target,
		targetKind: mock ? "mock" : "url",
		// Whoever gives a key says that the target knows it from others.
		credentials: { ...credentials, checked: mock !== undefined || apiKey !== undefined },
		seed,
		deadlineMs,
		steerable: false,
		faulty: false,
		send: (request) => exchange(target, request, deadlineMs),
	};
	try {
		const context = await probed(base);
		return { context, close: async () => void (await mock?.close()) };
	} catch (error) {
		await mock?.close();
		throw error;
	}
}

async function openMock({ bundled, spec, scenarios }: Contract, credentials: { siteId: string; apiKey: string }) {
	const triggers = Array.isArray(scenarios.triggers) ? scenarios.triggers : [];
	const own = { document: spec.given, scenarios: { ...scenarios, triggers } };
	return createMock({ ...credentials, ...(bundled ? {} : own) });
}

/** Finds out what a target can do; a mock can do all of it. */
async function probed(context: RunContext): Promise<RunContext> {
	await reach(context);
	if (context.targetKind === "mock") return { ...context, steerable: true, faulty: true };
	const fault = faults.find(({ name }) => name === "status");
	const tried = firstTried(context);
	const failing = firstTried(context, ({ responses }) => responses.some(isError));
	const error = failing?.responses.find(isError);
	const answers = async (operation: Operation, prefer: string, status: unknown) =>
		(await probe(context, operation, { prefer })) === Number(status);
	return {
		...context,
		steerable: failing && error ? await answers(failing, `code=${error.status}`, error.status) : false,
		faulty: tried && fault ? await answers(tried, fault.prefer, fault.example.spec.value) : false,
	};
}

function isError({ status }: { readonly status: string }): boolean {
	return /^[45]\d\d$/.test(status);
}

/** The first operation of a kind for which a valid request can be made. */
function firstTried(
	{ contract, credentials }: RunContext,
	isWanted: (operation: Operation) => boolean = () => true,
): Operation | undefined {
	return contract.operations.find((operation) => isWanted(operation) && isBuildable(contract, operation, credentials));
}

function isBuildable(contract: Contract, operation: Operation, credentials: Credentials): boolean {
	try {
		buildRequest(contract, operation, credentials);
		return true;
	} catch (error) {
		if (error instanceof CannotBeTried) return false;
		throw error;
	}
}

/** Throws when nobody answers at all; any answer will do. */
export async function reach(context: RunContext): Promise<void> {
	const { contract, credentials, target } = context;
	const operation = firstTried(context);
	if (!operation) return;
	const request = buildRequest(contract, operation, credentials);
	const result = await exchange(target, request, Math.max(context.deadlineMs, REACH_MS));
	if ("response" in result) return;
	throw new TargetUnreachableError(`${originOf(target)} cannot be reached: ${result.message}; is the server running?`);
}

async function probe(
	{ contract, credentials, send }: RunContext,
	operation: Operation,
	headers: Record<string, string>,
): Promise<number | undefined> {
	const result = await send(buildRequest(contract, operation, credentials, { headers }));
	return "response" in result ? result.response.status : undefined;
}

/** The origin of a target: no path, no credentials. */
export function originOf({ url }: Target): string {
	return URL.canParse(url) ? new URL(url).origin : "the target";
}
