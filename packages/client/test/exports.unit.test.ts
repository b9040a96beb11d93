import { expect, test } from "vitest";
import * as client from "../src/index.ts";

test("exports these names and no more", () => {
	expect(Object.keys(client).sort()).toEqual(["OrdersError", "createOrdersClient", "isOrdersError"]);
});
