import { execFile } from "node:child_process";
import { cp, mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, expect, inject, test } from "vitest";
import { installed } from "../package/installed.ts";

const { project } = inject("packed");
const folder = join(project, "consumer");

const base = {
	strict: true,
	exactOptionalPropertyTypes: true,
	noUncheckedIndexedAccess: true,
	noPropertyAccessFromIndexSignature: true,
	// Our declarations must be right too, not only what is made of them.
	skipLibCheck: false,
	noEmit: true,
	resolveJsonModule: true,
	target: "es2022",
};
const projects = {
	server: { module: "nodenext", moduleResolution: "nodenext", lib: ["es2022"], types: ["node"] },
	bundled: { module: "esnext", moduleResolution: "bundler", lib: ["es2022", "dom", "dom.iterable"], types: [] },
};

beforeAll(async () => {
	await cp(fileURLToPath(new URL("project", import.meta.url)), folder, { recursive: true });
	await writeFile(join(folder, "package.json"), '{ "type": "module" }\n');
	await writeFile(join(folder, "common.cts"), commonJs);
	await mkdir(join(project, "node_modules/@types"), { recursive: true });
	await symlink(dirname(installed("@types/node/package.json")), join(project, "node_modules/@types/node"));
});

let configs = 0;

// Not among the files of the project, because this package compiles them as well, and as modules only.
const commonJs = `
import { createOrdersClient, type DecideOutcome, type OrdersClient } from "@forter-orders/client";
import { validateOrder } from "@forter-orders/client/validate";
import type { Order } from "@forter-orders/types";
export async function decide(order: Order): Promise<DecideOutcome | undefined> {
	const orders: OrdersClient = createOrdersClient({ siteId: "8b47c6d423ba", apiKey: "a-key" });
	return validateOrder(order).ok ? orders.decide(order) : undefined;
}
`;

/** Compiles the project, and gives what the compiler says. */
async function compile(version: string, options: object, files = ["*.ts"]): Promise<string> {
	const config = join(folder, `tsconfig.${++configs}.json`);
	await writeFile(config, JSON.stringify({ compilerOptions: { ...base, ...options }, include: files }));
	const tsc = join(dirname(installed(`typescript-${version}/package.json`)), "bin/tsc");
	const run = promisify(execFile)(process.execPath, [tsc, "-p", config], { cwd: folder });
	const { stdout } = await run.catch((error: { stdout: string }) => error);
	return stdout;
}

for (const version of ["5.4", "5.9", "6", "7"] as const) {
	const name = `TypeScript ${version} takes the client`;

	test.concurrent(`${name} in a server: nodenext, the types of Node and none of the DOM`, async ({ expect }) => {
		// TypeScript knows since 5.8 that Node can require ESM.
		const files = version === "5.4" ? ["*.ts"] : ["*.ts", "*.cts"];
		expect(await compile(version, projects.server, files)).toBe("");
	});

	test.concurrent(`${name} in bundled code: bundler, the types of the DOM and none of Node`, async ({ expect }) => {
		expect(await compile(version, projects.bundled)).toBe("");
	});
}

test("a wrong use is found, so silence means that the types were resolved", async () => {
	const code =
		'import { createOrdersClient } from "@forter-orders/client";\ncreateOrdersClient({ siteId: 1, apiKey: "k" });\n';
	await mkdir(join(folder, "wrong"));
	await writeFile(join(folder, "wrong/wrong.ts"), code);
	const said = await compile("7", projects.bundled, ["wrong/*.ts"]);
	expect(said).toMatch(/^wrong\/wrong\.ts\(2,22\): error TS2322: Type 'number' is not assignable to type 'string'\.$/m);
});
