import { describe } from "vitest";
import { bodyRows } from "./body-rows.ts";
import { connectionRows } from "./connection-rows.ts";
import { matrix } from "./matrix.ts";
import { checkOutcome } from "./outcome.ts";
import { swift } from "./row.ts";
import { statusRows } from "./status-rows.ts";

describe("results, when the server", () => {
	matrix(swift([...statusRows, ...bodyRows, ...connectionRows]), {
		call: (orders) => orders.results("ord-1", "token-1"),
		check: checkOutcome,
	});
});
