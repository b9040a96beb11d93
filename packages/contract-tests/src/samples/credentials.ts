import type { Credentials } from "../cases/case.ts";

/** The credentials that samples are run with. */
export const credentials: Credentials = { siteId: "test-site", apiKey: "test-key", checked: false };
