export type { OpenApiDocument, Scenarios, Trigger } from "./contract.ts";
export { type CurlOptions, renderCurl } from "./curl.ts";
export { formatViolation, type RecordedRequest, type Violation } from "./journal.ts";
export { createMock, type Mock, type MockOptions } from "./mock.ts";
