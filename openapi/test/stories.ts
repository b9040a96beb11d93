import { bodyExamples, operations } from "./contract.ts";

export type Money = { amountUSD?: string | null; amountLocalCurrency?: string; currency?: string };
export type Delivery = { deliveryType?: string; deliveryPrice?: Money; trackingExtraCharge?: Money };
export type Discount = { couponDiscountAmount?: Money };
export type Item = {
	basicItemData: { quantity: number; type: string; price?: Money; discount?: Discount };
	deliveryDetails?: Delivery;
	beneficiaries?: unknown[];
	itemSpecificData?: { food?: { tipAmount?: Money }; accommodation?: object };
	itemReturnData?: { posDetails?: object };
	seller?: object;
};
type StoredValue = { value?: Money };
export type PaymentPart = Record<string, unknown> & {
	amount?: Money;
	giftCard?: StoredValue;
	storeCreditUsed?: StoredValue;
};

/** What the tests read of an order; a results request has the token only. */
export type StoryRequest = {
	orderId?: string;
	orderType?: string;
	authorizationStep?: string;
	timeSentToForter: number;
	checkoutTime: number;
	totalAmount: Money;
	totalDiscount?: Discount;
	cartItems?: Item[];
	payment?: PaymentPart[];
	accountOwner?: { email?: string; accountId?: string };
	customerAccountData?: { status?: string; type?: string };
	primaryDeliveryDetails?: Delivery;
	connectionInformation?: { forterMobileUID?: string; forterTokenCookie?: string | null };
	phoneOrderInformation?: { callStartTime?: number; callDuration?: number };
	additionalIdentifiers?: { splitOrderIds?: string[]; agenticCommercePlatform?: object };
	managedOrderToken?: string;
};
export type StoryResponse = {
	orderId?: string;
	forterDecision?: string;
	recommendation?: string;
	verificationMethod?: { status?: string };
	linkToEventInDashboard?: string;
	managedOrderToken?: string;
};
/** A request and the 200 that answers it. */
export type Story = { operationId: string; name: string; request: StoryRequest; response: StoryResponse };

export const stories: Story[] = operations.flatMap(({ operationId }) =>
	bodyExamples
		.filter(({ where }) => where === `${operationId} request`)
		.map(({ name, value }) => ({
			operationId,
			name,
			request: value as StoryRequest,
			response: bodyExamples.find((other) => other.where === `${operationId} 200` && other.name === name)
				?.value as StoryResponse,
		})),
);

/** The stories that post an order. */
export const orders: Story[] = stories.filter(({ request }) => request.orderId !== undefined);

/** Each leaf of a value with the name of the member that holds it. */
export function leavesOf(value: unknown, key = ""): { key: string; value: unknown }[] {
	if (typeof value !== "object" || value === null) return [{ key, value }];
	return Object.entries(value).flatMap(([name, member]) => leavesOf(member, Array.isArray(value) ? key : name));
}
