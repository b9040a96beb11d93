import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { configuredUpstream, plainEnv, pnpm } from "./commands.ts";
import { type Registry, startRegistry } from "./registry.ts";
import { copyWorkspace, type PublicPackage, publicPackages } from "./workspace.ts";

/** A release that was made on a registry of this machine, and a place to use it from. */
export interface Rehearsal {
	readonly registry: Registry;
	/** The packages as the release left them, with their new versions. */
	readonly packages: readonly PublicPackage[];
	/** The copy of the workspace that was released. */
	readonly workspace: string;
	/** A folder with nothing in it but settings that point npm to the registry. */
	readonly project: string;
	readonly env: NodeJS.ProcessEnv;
	/** Stops the registry and removes the folders. */
	end(): Promise<void>;
}

/** Versions and publishes a copy of the workspace with the project's own commands. */
export async function rehearse(): Promise<Rehearsal> {
	const folder = await mkdtemp(join(tmpdir(), "release-"));
	const [workspace, project] = [join(folder, "workspace"), join(folder, "project")];
	await Promise.all([mkdir(workspace), mkdir(project)]);
	const registry = await startRegistry("@forter-orders", folder, await configuredUpstream());
	const settings = join(folder, "npmrc");
	// A registry that is open to all still wants a token to be sent.
	await writeFile(settings, `registry=${registry.url}\n//${new URL(registry.url).host}/:_authToken=rehearsal\n`);
	const env = plainEnv({ CI: "true", NPM_CONFIG_USERCONFIG: settings, npm_config_cache: join(folder, "cache") });
	await copyWorkspace(workspace);
	await pnpm(["install", "--frozen-lockfile", "--prefer-offline"], workspace);
	await pnpm(["run", "version"], workspace, env);
	await pnpm(["run", "release"], workspace, env);
	return {
		registry,
		packages: await publicPackages(workspace),
		workspace,
		project,
		env,
		async end() {
			await registry.close();
			await rm(folder, { recursive: true, force: true });
		},
	};
}
