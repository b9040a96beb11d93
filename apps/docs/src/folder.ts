import { fileURLToPath } from "node:url";

/** The folder that the built site stands in. */
export const siteFolder: string = fileURLToPath(new URL("../dist", import.meta.url));
