import { leavesOf, type Story } from "./stories.ts";

const day = Date.UTC(2026, 10, 22) / 1000;
const today = "2026-11-22";

/** What an order says of the past is before its checkout, which is on the day of its id, and what it plans is after. */
export function times({ request }: Story): string[] {
	if (request.orderId === undefined) return [];
	const { checkoutTime, timeSentToForter, authorizationStep, phoneOrderInformation: call } = request;
	const wait = timeSentToForter - checkoutTime * 1000;
	const limit = authorizationStep === "POST_AUTHORIZATION" ? 60_000 : 5_000;
	const callEnd = (call?.callStartTime ?? 0) + (call?.callDuration ?? 0);
	return [
		...(checkoutTime >= day && checkoutTime < day + 86_400 ? [] : ["the checkout is on another day"]),
		...(wait > 0 && wait <= limit ? [] : [`the order is sent ${wait} ms after the checkout`]),
		...(callEnd <= checkoutTime ? [] : ["the call ends after the checkout"]),
		...leavesOf(request).flatMap(({ key, value }) => leafFaults(key, value, checkoutTime, timeSentToForter)),
		...stayFaults(request),
		...cardFaults(request),
	];
}

const later = ["expectedDeliveryDate", "delayedDeliveryDate", "delayedChargeDate", "startDate", "endDate"];

function leafFaults(key: string, value: unknown, checkoutTime: number, timeSent: number): string[] {
	if (typeof value === "number" && value > 1e12) return value <= timeSent ? [] : [`${key} is after the order was sent`];
	if (typeof value === "number" && value > 1e9) return value <= checkoutTime ? [] : [`${key} is after the checkout`];
	if (typeof value !== "string") return [];
	if (later.includes(key)) return value >= today ? [] : [`${key} is past`];
	if (key === "birthDate") return value < today ? [] : ["birthDate is to come"];
	if (key !== "forterTokenCookie") return [];
	const made = Number(/_(\d{13})__/.exec(value)?.[1]);
	return made < checkoutTime * 1000 ? [] : ["forterTokenCookie is made after the checkout"];
}

function stayFaults(request: unknown): string[] {
	const leaf = (name: string) => String(leavesOf(request).find(({ key }) => key === name)?.value ?? "");
	return leaf("startDate") === "" || leaf("startDate") < leaf("endDate") ? [] : ["the stay ends before it starts"];
}

function cardFaults(request: unknown): string[] {
	const leaves = leavesOf(request);
	const years = leaves.filter(({ key }) => key === "expirationYear").map(({ value }) => value);
	const months = leaves.filter(({ key }) => key === "expirationMonth").map(({ value }) => value);
	const expired = years.some((year, index) => `${year}-${months[index]}` < today.slice(0, 7));
	return expired ? ["a card has expired"] : [];
}
