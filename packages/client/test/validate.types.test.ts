import type { Order, ResultsRequest } from "@forter-orders/types";
import { expectTypeOf, test } from "vitest";
import {
	type Issue,
	type Lenient,
	lenientOrderSchema,
	orderSchema,
	type Profile,
	resultsRequestSchema,
	validateOrder,
	validateResultsRequest,
} from "../src/validate/index.ts";

declare const body: unknown;
declare const profile: Profile;

test("a body that is ok is an order", () => {
	const result = validateOrder(body);
	// @ts-expect-error
	result.value;
	// @ts-expect-error
	result.issues;
	if (result.ok) expectTypeOf(result.value).toEqualTypeOf<Order>();
	else expectTypeOf(result.issues).toEqualTypeOf<readonly Issue[]>();
});

test("in lenient a member may be missing or null", () => {
	const result = validateOrder(body, { profile: "lenient" });
	if (!result.ok) return;
	expectTypeOf(result.value).toEqualTypeOf<Lenient<Order>>();
	expectTypeOf(result.value.orderId).toEqualTypeOf<string | null | undefined>();
	// @ts-expect-error
	result.value satisfies Order;
});

test("a profile that is not known yet gives the wider type", () => {
	const result = validateOrder(body, { profile });
	if (result.ok) expectTypeOf(result.value).toEqualTypeOf<Lenient<Order>>();
	// @ts-expect-error
	validateOrder(body, { profile: "loose" });
	// @ts-expect-error
	validateOrder(body, "lenient");
	// @ts-expect-error
	validateOrder();
});

test("a request for results is another body", () => {
	const result = validateResultsRequest(body);
	if (result.ok) expectTypeOf(result.value).toEqualTypeOf<ResultsRequest>();
});

test("an issue holds what Standard Schema asks for, and more", () => {
	expectTypeOf<Issue>().toExtend<{ readonly message: string; readonly path?: readonly PropertyKey[] | undefined }>();
	expectTypeOf<Issue["pointer"]>().toEqualTypeOf<string>();
	// @ts-expect-error
	({}) as Issue["value"];
});

test("the schemas are Standard Schemas", () => {
	expectTypeOf(orderSchema).toExtend<StandardSchemaV1<Order, Order>>();
	expectTypeOf(lenientOrderSchema).toExtend<StandardSchemaV1<Lenient<Order>, Lenient<Order>>>();
	expectTypeOf(resultsRequestSchema).toExtend<StandardSchemaV1<ResultsRequest, ResultsRequest>>();
	// @ts-expect-error
	orderSchema satisfies StandardSchemaV1<string, string>;
});

/** The interface as https://standardschema.dev publishes it. */
interface StandardSchemaV1<Input, Output> {
	readonly "~standard": {
		readonly version: 1;
		readonly vendor: string;
		readonly validate: (value: unknown) => Result<Output> | Promise<Result<Output>>;
		readonly types?: { readonly input: Input; readonly output: Output } | undefined;
	};
}
type Result<Output> =
	| { readonly value: Output; readonly issues?: undefined }
	| {
			readonly issues: readonly {
				readonly message: string;
				readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
			}[];
	  };
