import { curlCommand, type WireRequest } from "@forter-orders/spec";
import type { Credentials } from "../model/case.ts";

const MAX_BODY = 8_000;

/** A cURL command for a POSIX shell that sends a request, with variables for the credentials. */
export function curlOf(url: string, request: WireRequest, { apiKey, siteId }: Credentials): string {
	const { body } = request;
	return curlCommand(url, request, {
		variables: { [siteId]: "FORTER_SITE_ID", [apiKey]: "FORTER_API_KEY" },
		...(typeof body === "string" && body.length > MAX_BODY && { bodyFile: "body.json" }),
	});
}
