import { describe, expect } from "vitest";
import { isOrdersError } from "../../src/index.ts";
import { rawClient } from "../../src/raw.ts";
import { order } from "../order.ts";
import { bodyRows } from "./body-rows.ts";
import { connectionRows } from "./connection-rows.ts";
import { attemptsOf, matrix } from "./matrix.ts";
import { swift } from "./row.ts";
import { statusRows } from "./status-rows.ts";

const path = { id: order.orderId };

describe("raw, when the server", () => {
	matrix(swift([...statusRows, ...bodyRows, ...connectionRows]), {
		// Returned or thrown, so that the check sees which.
		call: (orders) =>
			rawClient(orders)
				.POST("/v3/orders/{id}", { params: { path }, body: order })
				.then(
					({ response, data }) => ({ returned: response.status, decided: data !== undefined, thrown: undefined }),
					(thrown: unknown) => ({ returned: undefined, decided: false, thrown }),
				),
		check({ returned, decided, thrown }, row) {
			const { kind, status, decision } = row.expected;
			if (decision) return expect({ returned, decided }).toEqual({ returned: 200, decided: true });
			const answered = status !== undefined && status >= 400;
			expect({ returned, decided }).toEqual({ returned: answered ? status : undefined, decided: false });
			if (answered) return;
			expect(isOrdersError(thrown) && { kind: thrown.kind, attempts: thrown.attempts, resend: thrown.resend }).toEqual({
				kind,
				attempts: attemptsOf(row),
				resend: undefined,
			});
		},
	});
});
