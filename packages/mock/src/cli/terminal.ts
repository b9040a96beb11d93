import type { OutputStream } from "@forter-orders/command-line";

/** A stream of text that a reader may leave. */
export interface Output extends OutputStream {
	on(event: "error", listener: () => void): unknown;
}

/** What the command needs of a process. */
export interface Terminal {
	readonly stdout: Output;
	readonly stderr: Output;
	on(signal: "SIGINT" | "SIGTERM", listener: () => void): unknown;
	exit(status: number): unknown;
}
