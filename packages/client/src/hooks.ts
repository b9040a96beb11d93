import type { Call } from "./call.ts";
import type { Decision } from "./decision.ts";
import type { OrdersErrorKind } from "./errors.ts";
import type { OperationId } from "./operation.ts";
import type { Advice } from "./policy.gen.ts";

/** What every event tells; never a key, an order id or a word of the server. */
export interface HookEvent {
	/** The operation; absent when `raw` called a path that the contract does not know. */
	readonly operation: OperationId | undefined;
	/** The address before the path. */
	readonly server: string;
	/** How many requests were sent for the call so far. */
	readonly attempts: number;
	/** The HTTP status, when an answer arrived. */
	readonly status: number | undefined;
	/** Why there is no usable answer; absent when one arrived. */
	readonly kind: OrdersErrorKind | undefined;
	/** The time since the call began; that of the attempt alone in the event of an attempt. */
	readonly durationMs: number;
}

/** One request was sent, and its answer was read or given up; an error status is an answer and has no `kind`. */
export type AttemptEvent = HookEvent;

/** Another request will be sent, after a wait. */
export interface RetryEvent extends HookEvent {
	readonly delayMs: number;
}

/** A call came to its outcome. */
export interface SettledEvent extends HookEvent {
	readonly ok: boolean;
	readonly decision: Decision | undefined;
	readonly advice: Advice | undefined;
}

/** Functions that are told of what happens; whatever they throw is dropped. */
export interface Hooks {
	readonly attempt?: ((event: AttemptEvent) => unknown) | undefined;
	readonly retry?: ((event: RetryEvent) => unknown) | undefined;
	/** Calls of `raw` have no outcome and are not told of here. */
	readonly settled?: ((event: SettledEvent) => unknown) | undefined;
}

type Told<Event> = Omit<Event, "operation" | "server" | "attempts" | "durationMs"> & { readonly durationMs?: number };

/** Calls a hook. */
export function tell<Name extends keyof Hooks>(
	call: Call,
	name: Name,
	told: Told<Parameters<NonNullable<Hooks[Name]>>[0]>,
): void {
	const { operation, attempts, start, settings } = call;
	const { on, baseUrl } = settings;
	const durationMs = performance.now() - start;
	safely(() => on?.[name]?.({ operation: operation?.id, server: baseUrl, attempts, durationMs, ...told } as never));
}

/** Drops what the work throws, now or later: it must not break a decision. */
async function safely(work: () => unknown): Promise<void> {
	try {
		await work();
	} catch {}
}
