import { readFile } from "node:fs/promises";
import { isObject, type JsonObject } from "@forter-orders/spec";
import { parse } from "yaml";

/** Redoc's options, the same for the prerendered pages, the browser and the offline file. */
export async function redocOptions(): Promise<JsonObject> {
	const config: unknown = parse(await readFile(new URL("../redocly.yaml", import.meta.url), "utf8"));
	if (!isObject(config) || !isObject(config.openapi)) throw new Error("Expected `openapi` in src/redocly.yaml.");
	return { ...config.openapi, disableTelemetry: true, skipBundle: true };
}
