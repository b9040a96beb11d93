import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { listen } from "../hostile/server.ts";
import { modes } from "./modes.ts";
import { secretsIn } from "./secrets.ts";

const script = fileURLToPath(new URL("debug-client.ts", import.meta.url));
// Not "stream", by which Node itself writes the first bytes of whatever it receives.
const NODE_DEBUG = "fetch,undici,http,https,net,tls,timer";

test.each(modes)("after %s, a process under NODE_DEBUG has written no secret", async (_name, mode) => {
	await using server = await listen(mode);
	const env = { ...process.env, NODE_DEBUG };
	const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, server.url], {
		env,
		timeout: 10_000,
	});
	expect(stdout).toContain("OrdersError");
	expect(stderr).toMatch(/^UNDICI|^FETCH|^NET/m);
	expect(secretsIn(stdout + stderr)).toEqual([]);
});
