import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { isJsonObject, type Json, type JsonObject } from "./json.ts";
import { readerCopy } from "./reader-copy.ts";
import { type PageHead, renderRedoc } from "./redoc.ts";
import { seal } from "./seal.ts";
import { type Trigger, withTestValues } from "./test-values.ts";

const require = createRequire(import.meta.url);

/** Writes the site into a folder: the page, and the contract beside it for machines. */
export async function buildSite(folder: string): Promise<void> {
	const bundle = contractFile("openapi.json");
	const contract: Json = JSON.parse(await readFile(bundle, "utf8"));
	if (!isJsonObject(contract)) throw new Error("The contract's bundle is not a JSON object. Run `pnpm build`.");
	const { triggers }: { triggers: Trigger[] } = JSON.parse(await readFile(contractFile("scenarios.json"), "utf8"));
	const page = seal(await renderRedoc(withTestValues(readerCopy(contract), triggers), headOf(contract)));
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, "index.html"), page);
	await copyFile(bundle, join(folder, "openapi.json"));
	await copyFile(contractFile("openapi.yaml"), join(folder, "openapi.yaml"));
}

function contractFile(name: string): string {
	return require.resolve(`@forter-orders/openapi/${name}`);
}

function headOf(contract: JsonObject): PageHead {
	const { info } = contract;
	if (!isJsonObject(info) || typeof info.title !== "string" || typeof info.summary !== "string") {
		throw new Error("The page takes its title and description from `info.title` and `info.summary`; one is missing.");
	}
	return { title: `${info.title} · API reference`, description: info.summary };
}
