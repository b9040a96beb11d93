import type { Money, PaymentPart, Story, StoryRequest } from "./stories.ts";

type Unit = "amountUSD" | "amountLocalCurrency";

/** Items, delivery and tips less discounts are the total, and so are the payments, in each unit that the total has. */
export function amounts({ request }: Story): string[] {
	if (request.orderId === undefined) return [];
	const units: Unit[] = ["amountUSD", "amountLocalCurrency"];
	const used = units.filter((unit) => request.totalAmount[unit] !== undefined);
	return [
		...(used.length === 0 ? ["the total has no amount"] : []),
		...used.flatMap((unit) => unitFaults(request, unit)),
		...currencyFaults(request),
	];
}

function unitFaults(request: StoryRequest, unit: Unit): string[] {
	const { totalAmount, cartItems = [], payment = [] } = request;
	const inUnit = (money: Money) => cents(money[unit]);
	const total = inUnit(totalAmount);
	const goods = sum(cartItems, ({ basicItemData }) => basicItemData.quantity * cents(basicItemData.price?.[unit]));
	const cost = goods + sum(extras(request), inUnit) - sum(discounts(request), inUnit);
	const paid = sum(payment, ({ amount }) => cents(amount?.[unit]));
	return [
		...(cost === total ? [] : [`the parts cost ${cost}, the total is ${total}`]),
		...(paid === total ? [] : [`the payments are ${paid}, the total is ${total}`]),
		...payment.filter((part) => isUneven(part, unit)).map(() => "a stored value is not what is paid"),
	];
}

function isUneven({ amount, giftCard, storeCreditUsed }: PaymentPart, unit: Unit): boolean {
	const value = (giftCard ?? storeCreditUsed)?.value;
	return value !== undefined && cents(value[unit]) !== cents(amount?.[unit]);
}

function extras({ primaryDeliveryDetails, cartItems = [] }: StoryRequest): Money[] {
	const deliveries = [primaryDeliveryDetails, ...cartItems.map((item) => item.deliveryDetails)];
	return [
		...deliveries.flatMap((delivery) => [delivery?.deliveryPrice ?? [], delivery?.trackingExtraCharge ?? []].flat()),
		...cartItems.flatMap((item) => item.itemSpecificData?.food?.tipAmount ?? []),
	];
}

function discounts({ totalDiscount, cartItems = [] }: StoryRequest): Money[] {
	const all = [totalDiscount, ...cartItems.map((item) => item.basicItemData.discount)];
	return all.flatMap((discount) => discount?.couponDiscountAmount ?? []);
}

function currencyFaults(request: StoryRequest): string[] {
	const prices = (request.cartItems ?? []).flatMap((item) => item.basicItemData.price ?? []);
	const payments = (request.payment ?? []).flatMap(({ amount }) => amount ?? []);
	const all = [request.totalAmount, ...prices, ...payments, ...extras(request), ...discounts(request)];
	const currencies = new Set(all.map(({ currency }) => currency));
	return currencies.size > 1 ? ["there are several currencies"] : [];
}

function sum<Value>(values: Value[], amount: (value: Value) => number): number {
	return values.reduce((total, value) => total + amount(value), 0);
}

const cents = (amount: string | null | undefined): number => Math.round(Number(amount ?? Number.NaN) * 100);
