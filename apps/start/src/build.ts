import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { UsageError } from "@forter-orders/command-line";
import type { Progress } from "./progress.ts";
import { Refusal } from "./refusal.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

const steps = [
	{ name: "contract", what: "linted and bundled", tasks: ["lint", "bundle"], filter: "@forter-orders/openapi" },
	{ name: "types", what: "generated", tasks: ["build"], filter: "@forter-orders/types" },
	{ name: "client", what: "built", tasks: ["build"], filter: "@forter-orders/client" },
	{ name: "mock", what: "built", tasks: ["build"], filter: "@forter-orders/mock" },
	{ name: "docs", what: "built", tasks: ["build"], filter: "@forter-orders/docs" },
];

/** Builds what a decision needs, from the contract on; turbo skips what is up to date. */
export async function build(progress: Progress): Promise<void> {
	for (const { name, what, tasks, filter } of steps) {
		await progress.step(name, what, () => turbo([...tasks, `--filter=${filter}`]));
	}
}

function turbo(args: string[]): Promise<void> {
	const child = spawn("turbo", ["run", ...args, "--output-logs=errors-only"], { cwd: root, stdio: "pipe" });
	const output: Buffer[] = [];
	child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
	child.stderr.on("data", (chunk: Buffer) => output.push(chunk));
	return new Promise((resolve, reject) => {
		child.on("error", () => reject(new UsageError("turbo cannot be run; start with `npx --yes pnpm@12.21.0 start`")));
		child.on("close", (code) => {
			if (code === 0) resolve();
			else reject(new Refusal(`turbo run ${args.join(" ")} failed:\n\n${Buffer.concat(output).toString().trim()}`));
		});
	});
}
