import { expect, test } from "vitest";
import { runCommand } from "../src/command.ts";
import { peerCommand, peerVersions, resolvePeer } from "../src/peers.ts";
import { parseDiagnostics } from "../src/types/compile.ts";

test("says how to install a peer that is missing", async () => {
	expect(() => resolvePeer("not-a-peer")).toThrow(
		'the peer not-a-peer is not installed; run "pnpm install" in apps/bench/peers',
	);
	await expect(peerCommand("not-a-peer", "run")).rejects.toThrow("the peer not-a-peer is not installed");
});

test("every peer is pinned to one version", async () => {
	for (const version of Object.values(await peerVersions())) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

test("a command that fails, is missing or takes too long rejects with its name and its last words", async () => {
	const node = (code: string, timeoutMs = 10_000) => runCommand(process.execPath, ["-e", code], { timeoutMs });
	await expect(node("console.error('last words'); process.exit(3)")).rejects.toThrow(/ended with 3 .*\nlast words/);
	await expect(node("setInterval(() => {}, 1000)", 200)).rejects.toThrow("ended with SIGTERM");
	await expect(runCommand("no-such-command", [])).rejects.toThrow("cannot run no-such-command");
	expect(await node("console.log('fine')")).toMatchObject({ stdout: "fine\n" });
});

test("reads what the compilers print, and names what is missing", () => {
	const text = "Files:             180\nMemory used:    57722K\nTotal time:     0.268s\n";
	expect(parseDiagnostics(text)).toEqual({ seconds: 0.268, megabytes: 57.722 });
	expect(() => parseDiagnostics("Total time: 1.0s\n")).toThrow('expected the compiler to print "Memory used"');
});
