import { execFile } from "node:child_process";
import { cp, mkdir, readdir, readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { readDocument } from "@forter-orders/spec";
import { expect, test } from "vitest";
import { readBaseline } from "../src/baseline/store.ts";
import { compileOldCode } from "../src/packages/compile.ts";
import { publishedPackages } from "../src/packages/list.ts";
import { roots } from "../src/roots.ts";
import { createWorkspace } from "./support/workspace.ts";

test("the code of consumers, and each probe, compiles against the baseline itself", async () => {
	const { surfaces } = await readBaseline(roots.baseline);
	const contract = await readDocument(join(roots.baseline, "openapi.yaml"));
	const packages = publishedPackages(roots.workspace).filter(({ folder }) => folder !== roots.contract);
	expect(surfaces.length).toBeGreaterThanOrEqual(4);
	expect(
		await compileOldCode({ base: surfaces, next: surfaces, packages, contract, consumers: roots.consumers }),
	).toEqual([]);
});

test("moving it makes a stopped gate pass, and leaves the waivers", async () => {
	await using workspace = await createWorkspace();
	await workspace.write("openapi/baseline/waivers.yaml", "# Kept.\n[]\n");
	await workspace.edit("packages/client/dist/index.d.ts", "place(id: string)", "put(id: string)");
	expect((await workspace.gate()).isPassed).toBe(false);
	const { stdout } = await run("baseline.ts", workspace.roots.workspace);
	expect(stdout).toContain("Wrote openapi/baseline/openapi.yaml\n");
	expect((await workspace.gate()).isPassed).toBe(true);
	expect(await readFile(join(workspace.roots.baseline, "waivers.yaml"), "utf8")).toBe("# Kept.\n[]\n");
});

test("the changelog gets what changed since, before the baseline moves", async () => {
	await using workspace = await createWorkspace();
	await expect(run("write-changelog.ts", workspace.roots.workspace)).rejects.toThrow(
		"there is no file openapi/CHANGELOG.md that can be read; run `changeset version` first",
	);
	await workspace.write("openapi/CHANGELOG.md", "# openapi\n\n## 2.0.0\n\n### Major Changes\n\n- Change it\n");
	await workspace.change((contract) => Reflect.deleteProperty(Object(contract.paths), "/health"));
	expect((await run("write-changelog.ts", workspace.roots.workspace)).stdout).toBe(
		"Wrote 2 changes of the contract into openapi/CHANGELOG.md\n",
	);
	const changelog = await readFile(join(workspace.roots.contract, "CHANGELOG.md"), "utf8");
	expect(changelog).toContain("### Contract changes\n\n**Breaking**\n\n- GET /health: the operation is gone\n");
});

// The commands work on the workspace that they are in, so they are run from a copy in the other one.
async function run(script: string, workspace: string): Promise<{ stdout: string }> {
	const app = join(workspace, "apps/compat");
	const own = join(roots.workspace, "apps/compat");
	await mkdir(join(app, "node_modules/@forter-orders"), { recursive: true });
	for (const part of ["src", "TABLE.md", "engine.yaml", "gaps.yaml", "redocly.yaml", "package.json"])
		await cp(join(own, part), join(app, part), { recursive: true });
	const links = (await readdir(join(own, "node_modules"))).filter(
		(name) => !name.startsWith(".") && name !== "@forter-orders",
	);
	for (const name of links)
		await symlink(join(own, "node_modules", name), join(app, "node_modules", name)).catch(() => undefined);
	const scope = join(app, "node_modules/@forter-orders");
	await symlink(join(workspace, "openapi"), join(scope, "openapi")).catch(() => undefined);
	for (const name of ["command-line", "spec"])
		await symlink(join(own, "node_modules/@forter-orders", name), join(scope, name)).catch(() => undefined);
	return promisify(execFile)(process.execPath, [join(app, "src", script)], { cwd: workspace });
}
