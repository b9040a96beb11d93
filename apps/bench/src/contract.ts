import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Order } from "@forter-orders/types";
import type { Settings } from "../peers/contenders/settings.ts";

/** What of the contract the benchmarks need. */
export interface Facts {
	/** The file of the bundle. */
	readonly file: string;
	readonly document: Record<string, unknown>;
	/** The first example of an order, and what is answered to it. */
	readonly order: Order;
	readonly answer: unknown;
}

/** Reads the bundled contract. */
export async function readFacts(): Promise<Facts> {
	const file = createRequire(import.meta.url).resolve("@forter-orders/openapi/openapi.json");
	const document = JSON.parse(await readFile(file, "utf8"));
	const { examples } = document.components;
	const [request = ""] = Object.keys(examples);
	const response = request.replace(/\.request$/, ".response");
	return { file, document, order: examples[request].value, answer: examples[response].value };
}

/** What a contender needs to reach a server, with invented credentials. */
export function settingsFor({ document }: Facts, baseUrl: string, timeoutMs: number): Settings {
	const { parameters, securitySchemes } = JSON.parse(JSON.stringify(document.components));
	const [siteId, apiKey] = ["demo", "demo"];
	return {
		baseUrl,
		timeoutMs,
		siteId,
		apiKey,
		apiVersion: parameters.ApiVersion.example,
		headers: {
			authorization: `Basic ${btoa(`${apiKey}:`)}`,
			[securitySchemes.siteId.name]: siteId,
			[parameters.ApiVersion.name]: parameters.ApiVersion.example,
			"content-type": "application/json",
		},
	};
}
