import { createMock } from "@forter-orders/mock";
import { afterAll, describe } from "vitest";
import { describeCredentials } from "../src/suites/credentials.ts";
import { describeExamples } from "../src/suites/examples.ts";
import { describeStatuses } from "../src/suites/statuses.ts";

describe("the mock keeps the contract", async () => {
	const mock = await createMock();
	const target = () => mock;
	afterAll(() => mock.close());

	describeExamples(target, false);
	describeStatuses(target);
	describeCredentials(target);
});
