/** How strictly requests are judged: as the contract says, or as the server is known to behave. */
export type Profile = "lenient" | "strict";

/** The profiles by name. */
export const PROFILES: readonly Profile[] = ["strict", "lenient"];
