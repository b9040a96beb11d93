import { BlockList, isIP } from "node:net";
import { triggers } from "./contract.ts";
import { leavesOf, type Story } from "./stories.ts";

/** Says what is wrong with one story, or nothing. */
export type StoryCheck = (story: Story) => string[];

/** The answer, its link and the token of the order name the order that was sent. */
export function identityIn(all: Story[]): StoryCheck {
	return ({ request, response }) => {
		const sent = all.find((other) => other.response.managedOrderToken === request.managedOrderToken);
		const orderId = request.managedOrderToken === undefined ? request.orderId : sent?.request.orderId;
		if (orderId === undefined) return ["no order was answered with this token"];
		const link = response.linkToEventInDashboard;
		return [
			...(response.orderId === orderId ? [] : [`${orderId} is answered with ${response.orderId}`]),
			...(link === undefined || link.endsWith(`/${orderId}`) ? [] : [`${link} is not the link of ${orderId}`]),
		];
	};
}

/** An order with a test e-mail is decided as that e-mail promises. */
export const decision: StoryCheck = ({ request, response }) => {
	const email = request.accountOwner?.email;
	const trigger = triggers.find(({ pointer, value }) => pointer === "/accountOwner/email" && value === email);
	const expected: unknown = trigger && Reflect.get(trigger.gives, "forterDecision");
	if (expected === undefined || response.forterDecision === expected) return [];
	return [`${email} gives ${expected}, not ${response.forterDecision}`];
};

const documentation = new BlockList();
for (const net of ["192.0.2.0", "198.51.100.0", "203.0.113.0"]) documentation.addSubnet(net, 24, "ipv4");
documentation.addSubnet("2001:db8::", 32, "ipv6");

/** IP addresses are those reserved for documentation. */
export const networks: StoryCheck = ({ request, response }) =>
	leavesOf([request, response]).flatMap(({ key, value }) => {
		const family = isIP(String(value));
		if (family === 0) return [];
		return documentation.check(String(value), family === 4 ? "ipv4" : "ipv6") ? [] : [`${key} is a real address`];
	});

/** E-mail addresses are documented test addresses or belong to the reserved name `example`. */
export const emails: StoryCheck = ({ request, response }) =>
	leavesOf([request, response]).flatMap(({ key, value }) => {
		if (typeof value !== "string" || !value.includes("@")) return [];
		const known = triggers.some((trigger) => trigger.value === value);
		return known || /^[^@\s]+@([\w-]+\.)*example(\.(com|org|net))?$/.test(value) ? [] : [`${key} may be in use`];
	});

const testCards = triggers.filter(({ pointer }) => pointer.endsWith("/fullCreditCard")).map(({ value }) => value);

/** Card numbers, and the parts of them, are those of documented test cards. */
export const cards: StoryCheck = ({ request }) =>
	(request.payment ?? []).flatMap((part) =>
		Object.values(part).flatMap((method) => {
			if (typeof method !== "object" || method === null || !("lastFourDigits" in method)) return [];
			const { bin = "", lastFourDigits, fullCreditCard } = method as Record<string, string>;
			const known = testCards.some((card) => card.startsWith(bin) && card.endsWith(lastFourDigits ?? ""));
			const whole = fullCreditCard ?? "";
			return [
				...(known ? [] : [`${bin}…${lastFourDigits} is no test card`]),
				...(/^\d+$/.test(whole) && !testCards.includes(whole) ? ["fullCreditCard is no test card"] : []),
			];
		}),
	);
