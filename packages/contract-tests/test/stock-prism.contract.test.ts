import { afterAll, beforeAll, describe } from "vitest";
import { startStockPrism } from "../src/stock-prism.ts";
import { describeExamples } from "../src/suites/examples.ts";
import { describeStatuses } from "../src/suites/statuses.ts";

describe("the stock Prism CLI, on the same bundle, gives the same answers", () => {
	let prism: Awaited<ReturnType<typeof startStockPrism>>;
	beforeAll(async () => {
		prism = await startStockPrism();
	}, 30_000);
	afterAll(() => prism.close());

	describeExamples(() => prism, true);
	describeStatuses(() => prism);
});
