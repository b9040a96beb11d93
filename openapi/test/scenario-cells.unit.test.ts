import { describe, expect, test } from "vitest";
import { bodyExamples, type Operation, operations, resolve } from "./contract.ts";
import { type PaymentPart, type Story, stories } from "./stories.ts";

type Cells = Record<string, (story: Story) => boolean>;

// Members of a payment that say how it is made, not what with, and two that stand in for a method without a name.
const notMethods = ["amount", "billingDetails", "savedData", "paymentMethodNickname", "numberOfInstallments"];
notMethods.push("defaultPaymentMethod", "delayedCharge", "delayedChargeDate", "creditUsed", "generalPaymentMethod");

const methods = Object.keys(schema("Payment").properties ?? {}).filter((name) => !notMethods.includes(name));

const table: Record<string, Cells> = {
	"payment method": {
		...cells(methods, (method, story) => paysWith(story, method)),
		"card before authorization": (story) => paysWith(story, "creditCard") && step(story, "PRE_AUTHORIZATION"),
		"card after authorization": (story) => paysWith(story, "creditCard") && step(story, "POST_AUTHORIZATION"),
		"gift card with card": (story) => paysWith(story, "giftCard") && (story.request.payment ?? []).some(isCard),
	},
	vertical: {
		physical: (story) => delivers(story, "TANGIBLE", "PHYSICAL"),
		digital: (story) => delivers(story, "NON_TANGIBLE", "DIGITAL"),
		food: (story) => items(story).some((item) => item.itemSpecificData?.food),
		accommodation: (story) => items(story).some((item) => item.itemSpecificData?.accommodation),
		"marketplace seller": (story) => items(story).some((item) => item.seller),
		"return at a desk": (story) => items(story).some((item) => item.itemReturnData?.posDetails),
	},
	decision: cells(knownValues("ForterDecision"), (value, { response }) => response.forterDecision === value),
	recommendation: {
		"3DS challenge": recommends(/^VERIFICATION_REQUIRED_3DS_CHALLENGE$/),
		"SCA exemption": recommends(/^REQUEST_SCA_EXEMPTION_/),
		"SCA exclusion": recommends(/^REQUEST_SCA_EXCLUSION_/),
		"ID verification": recommends(/^ID_VERIFICATION_REQUIRED$/),
		"abuse monitoring": recommends(/^MONITOR_POTENTIAL_/),
		routing: recommends(/^ROUTING_RECOMMENDED$/),
		none: recommends(/^$/),
	},
	"verification status": cells(
		knownValues("VerificationStatus"),
		(value, { response }) => response.verificationMethod?.status === value,
	),
	special: {
		guest: ({ request }) => request.customerAccountData?.status === "GUEST" && !request.accountOwner?.accountId,
		"business buyer": ({ request }) => request.customerAccountData?.type === "BUSINESS",
		"phone order with link": (story) =>
			story.request.orderType === "PHONE_LINK" &&
			story.response.forterDecision === "DECLINE" &&
			recommends(/^VERIFICATION_REQUIRED_SEND_LINK$/)(story),
		"native app": ({ request }) =>
			/^(IOS|ANDROID)$/.test(request.orderType ?? "") && request.connectionInformation?.forterMobileUID !== undefined,
		"agent order": ({ request }) =>
			request.orderType === "AI_AGENT" && request.additionalIdentifiers?.agenticCommercePlatform !== undefined,
		"recurring, initiated by the merchant": (story) =>
			/^(MERCHANT_INITIATED|AUTOMATIC_RENEWAL_)/.test(story.request.orderType ?? "") &&
			recommends(/^REQUEST_SCA_EXCLUSION_MIT$/)(story),
		"split order": ({ request }) =>
			request.orderId !== undefined &&
			(request.additionalIdentifiers?.splitOrderIds?.filter((id) => id !== request.orderId).length ?? 0) > 0,
		"marketplace with two recipients": (story) =>
			items(story).some((item) => item.seller && (item.beneficiaries?.length ?? 0) > 1),
		"3DS started": ({ response }) => response.managedOrderToken !== undefined,
		"risky order that a challenge may save": (story) =>
			story.response.forterDecision === "DECLINE" && recommends(/_3DS_CHALLENGE$/)(story),
	},
};

describe.each(Object.entries(table))("%s", (_, group) => {
	test.each(Object.entries(group))("%s has a scenario", (_, fills) => {
		expect(stories.filter(fills).map(({ name }) => name)).not.toEqual([]);
	});

	test.each(Object.entries(group))("%s is not every scenario", (_, fills) => {
		expect(stories.every(fills)).toBe(false);
	});
});

test("there are at least 30 pairs", () => {
	expect(stories.length).toBeGreaterThanOrEqual(30);
	expect(stories.filter(({ response }) => response === undefined)).toEqual([]);
});

test("the first order is approved without advice, as the mock answers by default", () => {
	expect(stories[0]?.response).toMatchObject({ forterDecision: "APPROVE", recommendation: "" });
});

test("every error status has a scenario", () => {
	expect(operations.flatMap((operation) => statusesWithout(operation, bodyExamples))).toEqual([]);
});

test("an error status without a scenario is found", () => {
	const some = bodyExamples.filter(({ where }) => !where.endsWith(" 503"));
	const missing = operations.flatMap((operation) => statusesWithout(operation, some));
	expect(missing).toEqual(["V3Order 503", "V3OrderResults 503"]);
});

function statusesWithout({ operationId, responses }: Operation, examples: { where: string }[]): string[] {
	const all = Object.keys(responses).map((status) => `${operationId} ${status}`);
	return all.filter((status) => !examples.some(({ where }) => where === status));
}

function schema(name: string): { properties?: object; "x-extensible-enum"?: string[] } {
	return resolve<{ $ref?: string; properties?: object; "x-extensible-enum"?: string[] }>({
		$ref: `#/components/schemas/${name}`,
	});
}

function knownValues(name: string): string[] {
	return schema(name)["x-extensible-enum"] ?? [];
}

function cells(names: string[], fills: (name: string, story: Story) => boolean): Cells {
	return Object.fromEntries(names.map((name) => [name, (story: Story) => fills(name, story)]));
}

function items({ request }: Story): NonNullable<Story["request"]["cartItems"]> {
	return request.cartItems ?? [];
}

function paysWith({ request }: Story, method: string): boolean {
	return (request.payment ?? []).some((part) => part[method] !== undefined);
}

function isCard(part: PaymentPart): boolean {
	return part.creditCard !== undefined || part.tokenizedCard !== undefined;
}

function step({ request }: Story, name: string): boolean {
	return request.authorizationStep === name;
}

function delivers(story: Story, type: string, delivery: string): boolean {
	const { deliveryType } = story.request.primaryDeliveryDetails ?? {};
	return deliveryType === delivery && items(story).some((item) => item.basicItemData.type === type);
}

function recommends(pattern: RegExp): (story: Story) => boolean {
	return ({ response }) => response.recommendation !== undefined && pattern.test(response.recommendation);
}
