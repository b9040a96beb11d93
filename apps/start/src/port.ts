import { createServer } from "node:net";
import { Refusal } from "./refusal.ts";

/** Fails before anything is built when a port is taken; `flag` is what sets another one. */
export async function assertFree(port: number, flag: string): Promise<void> {
	const server = createServer();
	const listening = new Promise<void>((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, "127.0.0.1", () => server.close(() => resolve()));
	});
	await listening.catch(portRefusal(port, flag));
}

/** Turns the error of a server that did not get its port into a {@link Refusal}; passes every other error on. */
export function portRefusal(port: number, flag: string): (error: unknown) => never {
	return (error) => {
		const code = codeOf(error);
		if (code === undefined) throw error;
		const why = code === "EADDRINUSE" ? "is in use" : `cannot be used (${code})`;
		throw new Refusal(
			`Port ${port} ${why}. Stop what listens there, or choose another one with ${flag} (0 takes a free one).`,
		);
	};
}

function codeOf(error: unknown): string | undefined {
	if (!(error instanceof Error)) return undefined;
	return "code" in error ? String(error.code) : codeOf(error.cause);
}
