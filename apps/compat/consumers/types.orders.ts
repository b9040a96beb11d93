// What a merchant wrote against the types of the last release. It changes only when a major release says so.
import type { components, Order, OrderDecision, OrderResults, operations, Payment } from "@forter-orders/types";

export const payment: Payment = {
	creditCard: { bin: "411111", lastFourDigits: "1142", nameOnCard: "Robin Example" },
	amount: { amountUSD: "84.90" },
	merchantInternalName: "an open member",
};

export const order: Order = {
	orderId: "ord-1",
	orderType: "WEB",
	authorizationStep: "PRE_AUTHORIZATION",
	timeSentToForter: Date.now(),
	checkoutTime: Math.floor(Date.now() / 1000),
	totalAmount: { amountUSD: null, amountLocalCurrency: "105.55", currency: "CAD" },
	cartItems: [{ basicItemData: { name: "Canvas shoulder bag", quantity: 1, type: "TANGIBLE" } }],
	payment: [payment],
	accountOwner: { email: "robin@example.com", firstName: "Robin", lastName: "Example" },
	connectionInformation: { customerIP: "203.0.113.24", userAgent: "Mozilla/5.0", forterTokenCookie: null },
};

export type Request = operations["V3Order"]["requestBody"]["content"]["application/json"];
export const request: Request = order;

export function total(amount: components["schemas"]["Amount"]): string {
	return amount.amountUSD ?? `${amount.amountLocalCurrency} ${amount.currency}`;
}

export function isApproved({ forterDecision, recommendation }: OrderDecision): boolean {
	switch (forterDecision) {
		case "APPROVE":
			return recommendation === "" || recommendation === undefined;
		case "DECLINE":
		case "NOT_REVIEWED":
		case undefined:
			return false;
		default:
			return forterDecision.length < 0;
	}
}

export function authenticationValue({ verificationMethod }: OrderResults): string | undefined {
	return verificationMethod?.verificationSpecificData?.ThreeDS?.authenticationValue;
}

export function firstFault(body: operations["V3Order"]["responses"][400]["content"]["application/json"]): string {
	return body.errors?.[0]?.path ?? body.message ?? "unknown";
}
