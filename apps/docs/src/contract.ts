import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { isObject, type JsonObject } from "@forter-orders/spec";
import { readerCopy } from "./reader-copy.ts";
import { type Trigger, withTestValues } from "./test-values.ts";

/** A contract as it was published, and as readers see it. */
export interface Contract {
	readonly title: string;
	readonly summary: string;
	readonly version: string;
	/** The published bundle, byte for byte. */
	readonly json: string;
	readonly document: JsonObject;
}

/** The contract of the workspace, with what stands beside it. */
export interface CurrentContract extends Contract {
	readonly yaml: string;
	readonly scenarios: JsonObject;
	/** The document with the test values at each operation, for where there is no guide that lists them. */
	readonly documentWithTestValues: JsonObject;
}

/** The contract of this workspace. */
export async function currentContract(): Promise<CurrentContract> {
	const [json, yaml, text] = await Promise.all(["openapi.json", "openapi.yaml", "scenarios.json"].map(published));
	const contract = contractOf(json ?? "");
	const scenarios: unknown = JSON.parse(text ?? "");
	if (!isObject(scenarios)) throw new Error("The contract's scenarios are no JSON object. Run `pnpm build`.");
	const { triggers }: { triggers: Trigger[] } = JSON.parse(text ?? "");
	const documentWithTestValues = withTestValues(contract.document, triggers);
	return { ...contract, yaml: yaml ?? "", scenarios, documentWithTestValues };
}

/** A released contract from a folder that has its `openapi.json`. */
export async function releasedContract(folder: string): Promise<Contract> {
	return contractOf(await readFile(join(folder, "openapi.json"), "utf8"));
}

function published(file: string): Promise<string> {
	return readFile(createRequire(import.meta.url).resolve(`@forter-orders/openapi/${file}`), "utf8");
}

function contractOf(json: string): Contract {
	const contract: unknown = JSON.parse(json);
	if (!isObject(contract) || !isObject(contract.info)) {
		throw new Error("The contract's bundle is no OpenAPI description. Run `pnpm build`.");
	}
	const { title, summary, version } = contract.info;
	if (typeof title !== "string" || typeof summary !== "string" || typeof version !== "string") {
		throw new Error("The site is named after `info.title`, `summary` and `version` of the contract; one is missing.");
	}
	return { title, summary, version, json, document: readerCopy(contract) };
}
