import { cp } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

/** Puts the programs of the tests into the project in which the client is installed. */
export async function copyApp(project: string): Promise<string> {
	const app = join(project, "app");
	await cp(fileURLToPath(new URL("app", import.meta.url)), app, { recursive: true });
	return app;
}

/** Bundles a program with the client into one file, as workers and pages need it, and returns its code. */
export async function bundle(app: string, name: string): Promise<string> {
	const build = await rolldown({ input: join(app, `${name}.mjs`), platform: "neutral" });
	const { output } = await build.write({ file: join(app, "bundle", `${name}.js`), minify: true });
	return output[0].code;
}
