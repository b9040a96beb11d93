import { spawn } from "node:child_process";
import { once } from "node:events";
import { watch } from "node:fs";
import { fileURLToPath } from "node:url";
import { assertFree } from "@forter-orders/command-line";
import type { ServerMiddleware } from "srvx";
import { type DocsServer, serveDocs } from "./server.ts";

/** Where the dev server keeps its own build, so that `dist` stays what is published. */
export const devFolder: string = fileURLToPath(new URL("../build/dev", import.meta.url));

const build = fileURLToPath(new URL("build.ts", import.meta.url));
// What the site is made of: this package's sources and guides, the contract, the changes of the next release.
const watched = ["../src", "../guides", "../../../openapi/dist", "../../../.changeset"].map((path) =>
	fileURLToPath(new URL(path, import.meta.url)),
);
/** Editors write a file in several steps; a build starts when nothing came for so long, in milliseconds. */
const quietMs = 100;

/** Builds the site with what is not published yet, serves it, builds anew on each change and reloads open pages. */
export async function develop(port: number, folder: string = devFolder): Promise<DocsServer> {
	const readers = new Set<ReadableStreamDefaultController>();
	await assertFree(port);
	await buildAnew(folder);
	const docs = await serveDocs({ port, folder, first: events(readers) });
	const watchers = watched.map((path) => onChange(path, () => rebuild(folder, readers)));
	return {
		url: docs.url,
		async close() {
			for (const stop of watchers) stop();
			await docs.close();
		},
	};
}

// A process of its own sees the sources as they are now; a module that was imported stays as it was.
async function buildAnew(folder: string): Promise<void> {
	const args = ["--disable-warning=ExperimentalWarning", build, "--dev", "--out", folder];
	const child = spawn(process.execPath, args, { stdio: "inherit" });
	const [code] = await once(child, "exit");
	if (code !== 0) throw new Error("The site could not be built; the reason stands above.");
}

async function rebuild(folder: string, readers: ReadonlySet<ReadableStreamDefaultController>): Promise<void> {
	try {
		await buildAnew(folder);
	} catch (error) {
		// The last good build stays until the next change.
		console.error(error instanceof Error ? error.message : error);
		return;
	}
	for (const reader of readers) reader.enqueue(new TextEncoder().encode("data: built\n\n"));
}

/** Acts on changes below a path, one after the other; gives what stops it. */
function onChange(path: string, act: () => Promise<void>): () => void {
	let timer: NodeJS.Timeout | undefined;
	let running: Promise<void> = Promise.resolve();
	const watcher = watch(path, { recursive: true }, () => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			running = running.then(act);
		}, quietMs);
	});
	return () => {
		watcher.close();
		clearTimeout(timer);
	};
}

function events(readers: Set<ReadableStreamDefaultController>): ServerMiddleware {
	return (request, next) => {
		if (new URL(request.url).pathname !== "/__builds") return next();
		let own: ReadableStreamDefaultController | undefined;
		const body = new ReadableStream({
			start(controller) {
				own = controller;
				readers.add(controller);
				// The first bytes take the headers along.
				controller.enqueue(new TextEncoder().encode(": open\n\n"));
			},
			cancel() {
				if (own) readers.delete(own);
			},
		});
		return new Response(body, { headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-store" } });
	};
}
