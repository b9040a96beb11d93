import type { Order } from "@forter-orders/types";
import { type StandardSchema, standardSchema } from "./standard-schema.ts";
import { type Lenient, type Profile, type Validation, validation } from "./validation.ts";
import { validators } from "./validators.gen.ts";

/** Checks an order before it is sent; strict unless the profile says otherwise. Sends nothing and changes nothing. */
export function validateOrder(body: unknown, options?: { readonly profile?: "strict" }): Validation<Order>;
export function validateOrder(body: unknown, options: { readonly profile: "lenient" }): Validation<Lenient<Order>>;
export function validateOrder(body: unknown, options?: { readonly profile?: Profile }): Validation<Lenient<Order>>;
export function validateOrder(
	body: unknown,
	{ profile = "strict" }: { readonly profile?: Profile } = {},
): Validation<Lenient<Order>> {
	return validation(validators.Order, body, profile);
}

/** An order as a Standard Schema, strict. */
export const orderSchema: StandardSchema<Order> = standardSchema((body) => validateOrder(body));

/** An order as a Standard Schema, lenient. */
export const lenientOrderSchema: StandardSchema<Lenient<Order>> = standardSchema((body) =>
	validateOrder(body, { profile: "lenient" }),
);
