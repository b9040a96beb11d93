import { misuse } from "./misuse.ts";
import { policy } from "./policy.gen.ts";
import { tried } from "./tried.ts";

const dnsLabel = /^[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/i;
const secure = /^(https:|http:\/\/(localhost|[^/:]+\.localhost|127(\.\d+){3}|\[::1\])[:/])/;

/** The address that paths are appended to: the site's own host, or `baseUrl` where that is safe. */
export function baseUrlOf(siteId: unknown, baseUrl: string | undefined): string {
	if (typeof siteId !== "string" || !dnsLabel.test(siteId)) {
		throw misuse("siteId", "letters, digits and inner hyphens, 63 at most");
	}
	if (baseUrl === undefined) return policy.servers[0].replace("{siteId}", siteId);
	const url = tried(() => new URL(baseUrl));
	if (!url || !secure.test(url.href) || url.username || url.password || url.search || url.hash) {
		throw misuse("baseUrl", "an https URL (http on a loopback host only) without credentials, query and fragment");
	}
	return url.href;
}
