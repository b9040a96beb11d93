import { isText, must } from "./must.ts";
import { policy } from "./policy.gen.ts";

const dnsLabel = /^[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/i;
// The whole of a parsed URL: no "@" of credentials, no query, no fragment.
const secure = /^http(s:|:\/\/(([^/:@]+\.)?localhost|127(\.\d+){3}|\[::1\])[:/])[^@?#]*$/;

/** The address that paths are appended to: the site's own host, or `baseUrl` where that is safe. */
export function baseUrlOf(siteId: string, baseUrl: string | undefined): string {
	must("siteId", "letters, digits and inner hyphens", () => isText(siteId, dnsLabel));
	if (baseUrl === undefined) return policy.server.replace("{siteId}", siteId);
	return must(
		"baseUrl",
		"an https URL (http on loopback only) without credentials, query and fragment",
		() => new URL(baseUrl).href.match(secure)?.[0],
	);
}
