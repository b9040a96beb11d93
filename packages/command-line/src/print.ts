import { exitStatus } from "./exit-status.ts";
import { writeFault } from "./faults.ts";

/** What is needed of a standard stream. */
export interface OutputStream {
	readonly isTTY?: boolean;
	readonly writable: boolean;
	write(text: string): unknown;
}

/** Writes to a stream whose reader may have gone away, which is no reason to give up the run and its verdict. */
export function print(stream: OutputStream, text: string): void {
	if (stream.writable) stream.write(text);
}

const READER_WENT_AWAY: readonly unknown[] = ["EPIPE", "ECONNRESET"];

/** Lets a run go on when the reader of a stream went away; where its text is lost in another way, the run ends. */
export function surviveClosedPipes(...streams: readonly NodeJS.WriteStream[]): void {
	for (const stream of streams) {
		stream.on("error", (error: NodeJS.ErrnoException) => {
			if (READER_WENT_AWAY.includes(error.code)) return;
			print(process.stderr, `${writeFault("the output", error)}\n`);
			process.exit(exitStatus.usage);
		});
	}
}

/** Waits until a stream has passed on what was written to it. */
export function flushed(stream: NodeJS.WriteStream): Promise<void> {
	return new Promise((resolve) => {
		if (!stream.writable) return resolve();
		stream.once("error", () => resolve());
		stream.write("", () => resolve());
	});
}

/** Whether a stream shows colours. */
export function hasColours(stream: NodeJS.WriteStream): boolean {
	return stream.isTTY === true && !process.env.NO_COLOR && stream.hasColors();
}
