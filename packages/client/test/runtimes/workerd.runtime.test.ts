import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { expect, inject, test } from "vitest";
import { binaryOf } from "./binary.ts";
import { bundle, copyApp } from "./bundle.ts";
import { expected, startOutside } from "./outside.ts";

test("decides in a worker on workerd, without Node's compatibility", async () => {
	await using outside = await startOutside();
	const app = await copyApp(inject("packed").project);
	await bundle(app, "worker");
	// On descriptor 3 it tells which port it took.
	const workerd = spawn(binaryOf("workerd"), ["serve", join(app, "workerd.capnp"), "--control-fd=3"], {
		stdio: ["ignore", "inherit", "inherit", "pipe"],
	});
	try {
		const [line] = await once(workerd.stdio[3] as Readable, "data");
		const { port } = JSON.parse(String(line));
		const body = JSON.stringify(outside.given);
		const response = await fetch(`http://127.0.0.1:${port}`, { method: "POST", body });
		expect(await response.json()).toEqual(expected);
	} finally {
		const ended = once(workerd, "exit");
		workerd.kill();
		await ended;
	}
});
