import { expect, test } from "vitest";
import { exitStatus, runCommand } from "../src/index.ts";
import type { ErrorHandling } from "../src/run.ts";
import { LostError, makeCommand } from "./fixtures/letters.ts";

async function run(args: readonly string[], handling: ErrorHandling = {}) {
	const said = { stdout: "", stderr: "" };
	const stream = (name: "stdout" | "stderr") => ({
		writable: true,
		write: (text: string) => {
			said[name] += text;
		},
	});
	const code = await runCommand(makeCommand, args, {
		stdout: stream("stdout"),
		stderr: stream("stderr"),
		...handling,
	});
	return { code, ...said };
}

test.each([
	[[], "name a command: send, count, open, lose, burn, refuse, copy, receive"],
	[["sned", "robin"], "unknown command 'sned' (Did you mean send?); see letters --help"],
	[["fly"], "unknown command 'fly'; see letters --help"],
	[["--quick"], "unknown option '--quick'; see letters --help"],
	[["send"], "missing required argument 'to'; see letters send --help"],
	[["send", "a", "b"], "too many arguments for 'send'. Expected 1 argument but got 2; see letters send --help"],
	[["send", "a", "--quik"], "unknown option '--quik' (Did you mean --quick?); see letters send --help"],
	[["send", "a", "-x"], "unknown option '-x'; see letters send --help"],
	[["send", "a", "--stamp"], "option '--stamp <name>' argument missing; see letters send --help"],
	[
		["receive", "--port", "high"],
		"option '--port <number>' argument 'high' is invalid. Expected a whole number from 0 to 65535; see letters receive --help",
	],
	[["open", "none.txt"], "there is no file none.txt that can be read; name a letter"],
	[["open", "."], ". is a folder; name a letter"],
	[["refuse"], "robin@example.com does not take it"],
])("refuses %j with exit status 2 and one line", async (args, line) => {
	expect(await run(args)).toEqual({ code: exitStatus.usage, stdout: "", stderr: `letters: ${line}\n` });
});

test("does not repeat the value of an option that there is not, which may be a key", async () => {
	for (const option of ["--stam=s3cret", "--quick=s3cret", "--x=s3=c'ret"]) {
		const { code, stderr } = await run(["send", "a", option]);
		expect(code).toBe(2);
		expect(stderr).toMatch(/^letters: unknown option '--\w+=…'[^\n]*; see letters send --help\n$/);
		expect(stderr).not.toMatch(/s3|ret/);
	}
});

test.each([
	[["--help"], /^Usage: letters \[options\] \[command\]\n\nSends letters\.\n/],
	[["-h"], /^Usage: letters /],
	[["send", "--help"], /^Usage: letters send \[options\] <to>\n/],
	[["--version"], /^letters 1\.2\.3\n$/],
	[["-v"], /^letters 1\.2\.3\n$/],
])("prints what %j asks for, and ends with 0", async (args, text) => {
	expect(await run(args)).toEqual({ code: 0, stdout: expect.stringMatching(text), stderr: "" });
});

test("wraps what stands below the options", async () => {
	const lines = (await run(["--help"])).stdout.split("\n");
	expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
	expect(lines.at(-2)).toMatch(/1 when nobody wrote\.$/);
});

test("ends with the status of a result, and of an error that was explained", async () => {
	const statusOf = (error: unknown) => (error instanceof LostError ? exitStatus.unreachable : undefined);
	expect(await run(["count"])).toEqual({ code: 1, stdout: "", stderr: "" });
	expect(await run(["lose"], { statusOf })).toEqual({
		code: 3,
		stdout: "",
		stderr: "letters: robin@example.com lost it\n",
	});
});

test.each(["lose", "burn"])(
	"asks to report what was not expected, with where it was, and ends with 70: %s",
	async (name) => {
		const { code, stdout, stderr } = await run([name]);
		expect({ code, stdout }).toEqual({ code: 70, stdout: "" });
		expect(stderr).toMatch(
			/^letters: unexpected error, please report it: \w*Error: robin@example\.com \w+ it\n {4}at /,
		);
	},
);

test("masks every message", async () => {
	const mask = (text: string) => text.replaceAll("robin@example.com", "***");
	expect((await run(["refuse"], { mask })).stderr).toBe("letters: *** does not take it\n");
	expect((await run(["burn"], { mask })).stderr).toMatch(/please report it: TypeError: \*\*\* burnt it\n/);
	expect((await run(["robin@example.com"], { mask })).stderr).toContain("unknown command '***'");
});

test("hands on each error that was printed, and nothing else", async () => {
	const errors: unknown[] = [];
	const handling: ErrorHandling = {
		mask: (text) => text.replaceAll("robin@example.com", "***"),
		onError: (message, error) => errors.push([message, Object(error).constructor.name]),
	};
	for (const args of [["refuse"], ["fly"], ["count"], ["--help"]]) await run(args, handling);
	expect(errors).toEqual([
		["*** does not take it", "UsageError"],
		["unknown command 'fly'; see letters --help", "CommanderError"],
	]);
});
