import { createRequire } from "node:module";

const toolchains = createRequire(new URL("../toolchains/package.json", import.meta.url));

/** The file of a tool or runtime that a name stands for. They live in a workspace of their own, for their size. */
export function installed(name: string): string {
	try {
		return toolchains.resolve(name);
	} catch {
		throw new Error(`${name} is not installed; run \`pnpm --filter @forter-orders/client test:packed\`.`);
	}
}
