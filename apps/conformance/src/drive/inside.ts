// What the tools do on a command line, and do not export.
export { compareDocuments } from "@forter-orders/compat/src/compare/document.ts";
export { createSource } from "@forter-orders/compat/src/compare/pair.ts";
export { unjudgedParts } from "../../../../packages/contract-tests/src/contract/unjudged.ts";
export type { PartReport } from "../../../../packages/contract-tests/src/model/verify.ts";
export { verifyFiles } from "../../../../packages/contract-tests/src/verify/verify.ts";
export { firstCurl } from "../../../../packages/mock/src/cli/curl.ts";
