import type { FaultSpec } from "./fault.ts";

/** A response, and what happens to it on its way. */
export interface Reply {
	readonly response: Response;
	/** The fault of the transport, if any. */
	readonly transport?: FaultSpec;
}
