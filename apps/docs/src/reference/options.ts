import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { isJsonObject, type Json, type JsonObject } from "../json.ts";

/** Redoc's options, the same for the prerendered pages, the browser and the offline file. */
export async function redocOptions(): Promise<JsonObject> {
	const config: Json = parse(await readFile(new URL("../redocly.yaml", import.meta.url), "utf8"));
	if (!isJsonObject(config) || !isJsonObject(config.openapi))
		throw new Error("Expected `openapi` in src/redocly.yaml.");
	return { ...config.openapi, disableTelemetry: true, skipBundle: true };
}
