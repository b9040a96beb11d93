import { expect, test } from "vitest";
import * as client from "../src/index.ts";
import * as raw from "../src/raw.ts";

test("exports these names and no more", () => {
	expect(Object.keys(client).sort()).toEqual(["OrdersError", "createOrdersClient", "isOrdersError"]);
	expect(Object.keys(raw)).toEqual(["rawClient"]);
});
