import { parseArgs } from "node:util";
import { develop } from "./dev.ts";
import { serveDocs } from "./server.ts";

const defaultPort = "4011";
const usage = `Usage: pnpm run docs -- [--port <0..65535>] [--built]

  --port    the port of 127.0.0.1 (${defaultPort}; 0 takes a free one)
  --built   serves what \`pnpm build\` wrote, without watching the sources`;

try {
	const { values } = parseArgs({
		options: {
			port: { type: "string", default: defaultPort },
			built: { type: "boolean", default: false },
			help: { type: "boolean" },
		},
	});
	if (values.help) console.log(usage);
	else await serveUntilStopped(parsePort(values.port), values.built);
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

async function serveUntilStopped(port: number, built: boolean): Promise<void> {
	const docs = built ? await serveDocs({ port }) : await develop(port);
	console.log(`docs  ${docs.url}`);
	for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void docs.close());
}
