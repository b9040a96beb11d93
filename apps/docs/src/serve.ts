import { parseArgs } from "node:util";
import { serveDocs } from "./server.ts";

const defaultPort = "4011";
const usage = `Usage: pnpm run docs -- [--port <0..65535>]   (default ${defaultPort})`;

try {
	const { values } = parseArgs({
		options: { port: { type: "string", default: defaultPort }, help: { type: "boolean" } },
	});
	if (values.help) console.log(usage);
	else await serveUntilStopped(parsePort(values.port));
} catch (error) {
	console.error(messageOf(error));
	process.exitCode = 1;
}

function parsePort(text: string): number {
	const port = Number(text);
	if (/^\d+$/.test(text) && port <= 65_535) return port;
	throw new Error(`--port is ${JSON.stringify(text)}, expected a whole number from 0 to 65535.\n${usage}`);
}

function messageOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const isWrongOption = String(Reflect.get(error, "code")).startsWith("ERR_PARSE_ARGS");
	return isWrongOption ? `${error.message}\n${usage}` : error.message;
}

async function serveUntilStopped(port: number): Promise<void> {
	const docs = await serveDocs({ port });
	console.log(`docs  ${docs.url}`);
	for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void docs.close());
}
