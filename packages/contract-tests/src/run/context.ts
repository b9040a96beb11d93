import { createMock, faults } from "@forter-orders/mock";
import type { RunContext } from "../cases/case.ts";
import { validBody } from "../cases/valid-body.ts";
import { requestOf } from "../cases/valid-request.ts";
import type { Contract, Operation } from "../contract/contract.ts";
import type { RunOptions } from "./options.ts";
import { exchange } from "./send.ts";
import { type Target, TargetUnreachableError, targetOf } from "./target.ts";

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

async function openMock({ bundled, document, scenarios }: Contract, credentials: { siteId: string; apiKey: string }) {
	const triggers = Array.isArray(scenarios.triggers) ? scenarios.triggers : [];
	return createMock({ ...credentials, ...(bundled ? {} : { document, scenarios: { ...scenarios, triggers } }) });
}

async function probed(context: RunContext): Promise<RunContext> {
	const [operation] = context.contract.operations;
	if (!operation) return context;
	await reach(context, operation);
	const error = operation.responses.find(({ status }) => /^[45]\d\d$/.test(status));
	const fault = faults.find(({ name }) => name === "status");
	const answers = async (prefer: string, status: unknown) =>
		(await probe(context, operation, { prefer })) === Number(status);
	return {
		...context,
		steerable: error !== undefined && (await answers(`code=${error.status}`, error.status)),
		faulty: fault !== undefined && (await answers(fault.prefer, fault.example.spec.value)),
	};
}

/** Throws when nobody answers at all; any answer will do. */
export async function reach(context: RunContext, operation: Operation): Promise<void> {
	const { contract, credentials, target } = context;
	const request = requestOf(contract, operation, credentials, validBody(contract, operation));
	const result = await exchange(target, request, Math.max(context.deadlineMs, REACH_MS));
	if ("response" in result) return;
	throw new TargetUnreachableError(`${originOf(target)} cannot be reached: ${result.message}; is the server running?`);
}

async function probe(
	{ contract, credentials, send }: RunContext,
	operation: Operation,
	headers: Record<string, string>,
): Promise<number | undefined> {
	const result = await send(
		requestOf(contract, operation, credentials, { ...validBody(contract, operation), headers }),
	);
	return "response" in result ? result.response.status : undefined;
}

/** The origin of a target: no path, no credentials. */
export function originOf({ url }: Target): string {
	return URL.canParse(url) ? new URL(url).origin : "the target";
}
