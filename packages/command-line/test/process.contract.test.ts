import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { letters, runNode, runShell } from "./support/run.ts";

test("gives the process the status and the lines", async () => {
	expect(await runNode([letters, "send", "robin"])).toEqual({ code: 0, stdout: "sent to robin\n", stderr: "" });
	expect(await runNode([letters, "count"])).toEqual({ code: 1, stdout: "", stderr: "" });
	expect(await runNode([letters, "fly"])).toMatchObject({ code: 2, stdout: "" });
	expect(await runNode([letters, "burn"])).toMatchObject({ code: 70, stdout: "" });
});

test("passes over the -- that pnpm hands on, and over no other", async () => {
	expect(await runNode([letters, "--", "send", "robin"])).toMatchObject({ code: 0, stdout: "sent to robin\n" });
	expect(await runNode([letters, "--", "--help"])).toMatchObject({ code: 0, stderr: "" });
	expect(await runNode([letters, "send", "--", "--robin"])).toMatchObject({ code: 0, stdout: "sent to --robin\n" });
	expect(await runNode([letters, "--"])).toMatchObject({ code: 2, stderr: expect.stringContaining("name a command") });
});

test.each(["head -1", "true"])("comes to its end and its status when nobody reads on: %s", async (reader) => {
	const line = `{ "$NODE" '${letters}' copy; echo "ended with $?" >&2; } | ${reader}`;
	expect((await runShell(line)).stderr).toBe("ended with 1\n");
});

test("says nothing of a closed standard error", async () => {
	const line = `{ "$NODE" '${letters}' fly; echo "ended with $?"; } 2>&1 >&3 3>&- | true`;
	expect(await runShell(`{ ${line}; } 3>&1`)).toMatchObject({ stdout: "ended with 2\n", stderr: "" });
});

test("writes all that it says before it ends, however slow the reader is", async () => {
	const { stdout } = await runShell(`"$NODE" '${letters}' copy | { sleep 0.5; wc -l; }`);
	expect(stdout.trim()).toBe("20000");
});

test.runIf(existsSync("/dev/full"))("says that its output cannot be written", async () => {
	const { code, stderr } = await runShell(`"$NODE" '${letters}' send robin > /dev/full`);
	expect({ code, stderr }).toEqual({ code: 2, stderr: "the output: the disk is full\n" });
});

test("says that a port is in use", async () => {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	onTestFinished(() => void server.close());
	const { port } = server.address() as AddressInfo;
	expect(await runNode([letters, "receive", "--port", String(port)])).toEqual({
		code: 2,
		stdout: "",
		stderr: `letters: port ${port} is in use; name another, or 0 for any that is free\n`,
	});
	expect(await runNode([letters, "receive"])).toEqual({ code: 0, stdout: "", stderr: "" });
});
