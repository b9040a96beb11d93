import { UsageError } from "@forter-orders/command-line";
import type { TargetFlags } from "./run-options.ts";

/** The address of the server to test. The messages do not repeat it: it is there that credentials slip in. */
export function checkedTarget({ target }: Pick<TargetFlags, "target">): string | undefined {
	if (target === undefined) return undefined;
	const url = URL.canParse(target) ? new URL(target) : undefined;
	if (!url || !/^https?:$/.test(url.protocol)) {
		throw new UsageError("--target must be a URL such as http://127.0.0.1:4010");
	}
	if (url.username || url.password) {
		throw new UsageError("--target must hold no credentials; give them as FORTER_SITE_ID and FORTER_API_KEY");
	}
	if (url.search || url.hash) {
		throw new UsageError("--target must hold no query and no fragment, for paths are added to it");
	}
	return target;
}
