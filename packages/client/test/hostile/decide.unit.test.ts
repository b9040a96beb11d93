import { describe } from "vitest";
import { order } from "../order.ts";
import { bodyRows } from "./body-rows.ts";
import { connectionRows } from "./connection-rows.ts";
import { matrix } from "./matrix.ts";
import { checkOutcome } from "./outcome.ts";
import { statusRows } from "./status-rows.ts";

describe("decide, when the server", () => {
	matrix([...statusRows, ...bodyRows, ...connectionRows], {
		call: (orders) => orders.decide(order),
		check: checkOutcome,
	});
});
