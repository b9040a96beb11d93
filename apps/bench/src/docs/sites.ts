import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { serveDocs } from "@forter-orders/docs";
import { operationRoutesOf } from "@forter-orders/docs/routes";
import type { Facts } from "../contract.ts";
import { ours } from "../ours.ts";
import { peersPath } from "../peers.ts";
import { makeRedocPage } from "../redoc-page.ts";
import { firstOperation } from "./operation.ts";
import { serveFolder } from "./serve.ts";

/** The page on which a tool shows the first operation of the contract. */
export interface ReferencePage {
	readonly name: string;
	readonly address: string;
}

/** The pages, served until they are disposed of; the first is what the others are compared with. */
export interface ReferencePages extends AsyncDisposable {
	readonly pages: readonly ReferencePage[];
}

/** Makes a reference of the contract with each tool, as its own quick start says, and serves them beside our site. */
export async function serveReferencePages({ file, document }: Facts): Promise<ReferencePages> {
	const folder = peersPath("build/docs");
	await rm(folder, { recursive: true, force: true });
	await Promise.all([makeRedocPage(file, join(folder, "redoc")), makeScalar(folder, file), makeElements(folder, file)]);
	const { id, tag, method, path } = firstOperation(document);
	const [route = ""] = operationRoutesOf(JSON.parse(JSON.stringify(document)));
	const peers = await serveFolder(folder);
	const docs = await serveDocs({ port: 0 });
	return {
		pages: [
			{ name: "redoc", address: `${peers.url}redoc/index.html#/${tag}/${id.toLowerCase()}` },
			{ name: "scalar", address: `${peers.url}scalar/index.html#tag/${tag}/${method}${path}` },
			{ name: "elements", address: `${peers.url}elements/index.html#/operations/${id}` },
			{ name: ours.docs, address: docs.url + route },
		],
		async [Symbol.asyncDispose]() {
			await Promise.all([peers.close(), docs.close()]);
		},
	};
}

function makeScalar(folder: string, contract: string): Promise<void> {
	const script = "@scalar/api-reference/dist/browser/standalone.js";
	const body = `<div id="app"></div>
<script src="standalone.js"></script>
<script>Scalar.createApiReference("#app", { url: "openapi.json" });</script>`;
	return makePage(join(folder, "scalar"), contract, [script], "", body);
}

function makeElements(folder: string, contract: string): Promise<void> {
	const files = ["@stoplight/elements/web-components.min.js", "@stoplight/elements/styles.min.css"];
	const head = '<script src="web-components.min.js"></script><link rel="stylesheet" href="styles.min.css">';
	const body = '<elements-api apiDescriptionUrl="openapi.json" router="hash" layout="sidebar"></elements-api>';
	return makePage(join(folder, "elements"), contract, files, head, body);
}

async function makePage(
	folder: string,
	contract: string,
	files: readonly string[],
	head: string,
	body: string,
): Promise<void> {
	await mkdir(folder, { recursive: true });
	const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Order decisions</title><meta name="viewport" content="width=device-width, initial-scale=1">${head}</head>
<body>${body}</body>
</html>
`;
	await writeFile(join(folder, "index.html"), html);
	await cp(contract, join(folder, "openapi.json"));
	for (const file of files) await cp(peersPath(`node_modules/${file}`), join(folder, basename(file)));
}
