import { open } from "node:fs/promises";
import { UsageError, writeFault } from "@forter-orders/command-line";

/** A file that was opened before the work began, so that hours of work are not lost to a wrong path. */
export interface Output {
	write(text: string): Promise<void>;
	close(): Promise<void>;
}

/** Opens a file for writing without emptying it; throws a `UsageError` that names the file and the reason. */
export async function openOutput(file: string): Promise<Output> {
	try {
		const handle = await open(file, "a");
		return {
			async write(text) {
				await handle.truncate(0);
				await handle.appendFile(text);
			},
			close: () => handle.close(),
		};
	} catch (error) {
		throw new UsageError(writeFault(file, error), { cause: error });
	}
}
