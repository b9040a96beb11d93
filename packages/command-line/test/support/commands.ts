import { join } from "node:path";
import { binOf, root } from "./workspace.ts";

/** A command of the workspace, and what it is to refuse. */
export interface WorkspaceCommand {
	readonly name: string;
	readonly file: string;
	/** Commands of it that have a help of their own. */
	readonly commands?: readonly string[];
	/** Arguments that name a file, a folder or its folder, called `none`, that does not exist. */
	readonly missing?: readonly string[];
	/** Arguments that name a port, before its number. */
	readonly port?: readonly string[];
}

const source = (file: string): string => join(root, file);

/** Every command of the workspace that takes options. */
export const commands: readonly WorkspaceCommand[] = [
	{
		name: "orders-contract",
		file: binOf("packages/contract-tests", "orders-contract").file,
		commands: ["test", "verify", "coverage", "mutate", "replay"],
		missing: ["verify", "none"],
	},
	{
		name: "orders-mock",
		file: binOf("packages/mock", "orders-mock").file,
		missing: ["none"],
		port: ["--port"],
	},
	{
		name: "pnpm bench",
		file: source("apps/bench/src/cli.ts"),
		missing: ["client", "--update", "--json", "none"],
	},
	{
		name: "pnpm start",
		file: source("apps/start/src/cli.ts"),
		missing: ["--order", "none"],
		port: ["--docs-port"],
	},
	{
		name: "pnpm compat",
		file: source("apps/compat/src/cli.ts"),
		missing: ["--base", "none", "--next", "none"],
	},
	{
		name: "node src/build.ts",
		file: source("apps/docs/src/build.ts"),
		missing: ["--releases", "none"],
	},
	{
		name: "pnpm run docs",
		file: source("apps/docs/src/serve.ts"),
		port: ["--port"],
	},
	{
		name: "pnpm --filter openapi new",
		file: source("openapi/scripts/new.ts"),
		commands: ["schema", "scenario"],
	},
	{
		name: "node scripts/generate.ts",
		file: source("packages/types/scripts/generate.ts"),
		missing: ["--check", "none"],
	},
];
