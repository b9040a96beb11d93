import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { assertFree, isExplained, listenFault, readFault, readText, UsageError, writeFault } from "../src/index.ts";

let folder = "";
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "command-line-"));
});
afterAll(() => rm(folder, { recursive: true }));

const errorOf = (promise: Promise<unknown>): Promise<unknown> =>
	promise.then(
		() => undefined,
		(error) => error,
	);

/** The error of a server that was to listen. */
async function listening(port: number, host: string): Promise<unknown> {
	const server = createServer().listen(port, host);
	return errorOf(once(server, "listening").then(() => server.close()));
}

async function takenPort(): Promise<number> {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	onTestFinished(() => void server.close());
	return (server.address() as AddressInfo).port;
}

describe("a port that cannot be opened", () => {
	test("is in use", async () => {
		const port = await takenPort();
		const words = `port ${port} is in use; name another, or 0 for any that is free`;
		const error = await listening(port, "127.0.0.1");
		expect(listenFault(error)).toBe(words);
		expect(listenFault(new Error("the server did not start", { cause: error }))).toBe(words);
		expect(listenFault(await errorOf(assertFree(port)))).toBe(words);
	});

	test("is that of another machine", async () => {
		expect(listenFault(await listening(0, "192.0.2.1"))).toBe("192.0.2.1 is not an address of this machine");
		expect(listenFault(await listening(0, "no-such-host.invalid"))).toBe("there is no host no-such-host.invalid");
	});

	test("is kept for the system", () => {
		// As root, as which tests may run, every port can be opened.
		const error = Object.assign(new Error(), { code: "EACCES", syscall: "listen", address: "127.0.0.1", port: 80 });
		expect(listenFault(error)).toBe("port 80 may not be opened; name one from 1024 on");
	});

	test("is told from other faults", async () => {
		expect(listenFault(await errorOf(readFile(join(folder, "none"))))).toBeUndefined();
		expect(listenFault(new Error("listen"))).toBeUndefined();
		expect(listenFault("listen")).toBeUndefined();
	});
});

test("a port that is free stays free", async () => {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, "close");
	await assertFree(port);
	await assertFree(0);
	expect(await listening(port, "127.0.0.1")).toBeUndefined();
});

describe("a file that cannot be read", () => {
	test.each([
		["none.json", "there is no file none.json that can be read; name another"],
		["file/none.json", "there is no file file/none.json that can be read; name another"],
		[".", ". is a folder; name another"],
	])("is named with the reason: %s", async (name, words) => {
		await writeFile(join(folder, "file"), "");
		const error = await errorOf(readText(join(folder, name), "name another", name));
		expect(error).toBeInstanceOf(UsageError);
		expect(error).toMatchObject({ message: words, cause: expect.any(Error) });
	});

	test("may be one that others own, or of another kind", () => {
		const error = (code: string) => Object.assign(new Error(), { code });
		expect(readFault("a.json", error("EACCES"), "name another")).toBe("a.json cannot be read; check its permissions");
		expect(readFault("a.json", error("EIO"), "name another")).toBe("a.json cannot be read (EIO)");
	});

	test("is read without a byte order mark otherwise", async () => {
		await writeFile(join(folder, "marked.json"), "\uFEFF{}");
		expect(await readText(join(folder, "marked.json"), "name another")).toBe("{}");
	});
});

describe("a file that cannot be written", () => {
	test.each([
		["none/a.json", "none/a.json: its folder does not exist; make it first"],
		["file/a.json", "file/a.json: its folder is a file"],
		[".", ".: it is a folder; name a file"],
	])("is named with the reason: %s", async (name, words) => {
		await writeFile(join(folder, "file"), "");
		expect(writeFault(name, await errorOf(writeFile(join(folder, name), "")))).toBe(words);
	});

	test("may have another reason", () => {
		expect(writeFault("a.json", Object.assign(new Error(), { code: "EIO" }))).toBe(
			"a.json: it cannot be written (EIO)",
		);
	});
});

test("an error is explained that has no class and no code of its own", async () => {
	expect(isExplained(new Error("the guide has no title"))).toBe(true);
	expect(isExplained(new TypeError("x is not a function"))).toBe(false);
	expect(isExplained(await errorOf(readFile(join(folder, "none"))))).toBe(false);
	expect(isExplained("text")).toBe(false);
});
