/** A cart that is about to be paid. */
export interface Cart {
	readonly orderId: string;
	readonly email: string;
	readonly customerIP: string;
	readonly totalUSD: string;
	readonly items: readonly { readonly name: string; readonly quantity: number }[];
}

/** What becomes of a cart. */
export type Next = "ship" | "refuse" | "review";

/** Where decisions come from. */
export interface Forter {
	readonly url: string;
	readonly siteId: string;
	readonly apiKey: string;
	readonly fetch?: typeof globalThis.fetch;
}

const PATIENCE_MS = 3_000;

/** Asks for a decision on a cart; when none comes, a person decides. */
export async function checkOut(cart: Cart, { url, siteId, apiKey, fetch = globalThis.fetch }: Forter): Promise<Next> {
	try {
		const response = await fetch(`${url}/v3/orders/${encodeURIComponent(cart.orderId)}`, {
			method: "POST",
			headers: {
				authorization: `Basic ${btoa(`${apiKey}:`)}`,
				"x-forter-siteid": siteId,
				"api-version": "10.1",
				"content-type": "application/json",
			},
			body: JSON.stringify(orderOf(cart)),
			signal: AbortSignal.timeout(PATIENCE_MS),
		});
		const answer: { forterDecision?: string } = response.ok ? await response.json() : {};
		if (answer.forterDecision === "APPROVE") return "ship";
		return answer.forterDecision === "DECLINE" ? "refuse" : "review";
	} catch {
		return "review";
	}
}

function orderOf({ orderId, email, customerIP, totalUSD, items }: Cart): object {
	const amount = { amountUSD: totalUSD };
	return {
		orderId,
		orderType: "WEB",
		timeSentToForter: Date.now(),
		checkoutTime: Math.floor(Date.now() / 1000),
		authorizationStep: "PRE_AUTHORIZATION",
		totalAmount: amount,
		connectionInformation: { customerIP, userAgent: "Mozilla/5.0", forterTokenCookie: "a-cookie" },
		accountOwner: { firstName: "Avery", lastName: "Stone", email },
		cartItems: items.map(({ name, quantity }) => ({
			basicItemData: { name, quantity, type: "TANGIBLE", price: amount },
		})),
		payment: [
			{
				amount,
				creditCard: {
					nameOnCard: "Avery Stone",
					bin: "411111",
					lastFourDigits: "1111",
					expirationMonth: "03",
					expirationYear: "2030",
				},
			},
		],
	};
}
