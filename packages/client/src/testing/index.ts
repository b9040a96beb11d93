export type { FakeAnswer, FakeBody, FakeError, FakeErrorKind } from "./answer.ts";
export type { FakeAnswerFunction, FakeAnswerMap, FakeAnswers } from "./answers.ts";
export { type FakeOptions, type FakeOrdersClient, fakeOrdersClient } from "./fake.ts";
export type { FakeCall } from "./fake-fetch.ts";
