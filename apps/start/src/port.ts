import { createServer } from "node:net";
import { Refusal } from "./refusal.ts";

/** Fails before anything is built when a port is taken; `flag` is what sets another one. */
export async function assertFree(port: number, flag: string): Promise<void> {
	const server = createServer();
	await new Promise<void>((resolve, reject) => {
		server.once("error", (error: NodeJS.ErrnoException) => reject(portRefusal(port, flag, error)));
		server.listen(port, "127.0.0.1", () => server.close(() => resolve()));
	});
}

function portRefusal(port: number, flag: string, { code }: NodeJS.ErrnoException): Refusal {
	const why = code === "EADDRINUSE" ? "is in use" : `cannot be used (${code})`;
	return new Refusal(
		`Port ${port} ${why}. Stop what listens there, or choose another one with ${flag} (0 takes a free one).`,
	);
}
