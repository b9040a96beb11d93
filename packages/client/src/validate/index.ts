export type { Issue } from "./issue.ts";
export { lenientOrderSchema, orderSchema, validateOrder } from "./order.ts";
export { lenientResultsRequestSchema, resultsRequestSchema, validateResultsRequest } from "./results-request.ts";
export type { StandardResult, StandardSchema } from "./standard-schema.ts";
export type { Lenient, Profile, Validation } from "./validation.ts";
