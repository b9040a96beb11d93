import type { Credentials } from "../model/case.ts";

/** The credentials that samples are run with. */
export const credentials: Credentials = { siteId: "test-site", apiKey: "test-key", checked: false };
