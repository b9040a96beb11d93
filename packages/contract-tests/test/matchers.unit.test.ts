import { createOrdersClient } from "@forter-orders/client";
import { createMock } from "@forter-orders/mock";
import { describe, expect, test } from "vitest";
import { loadContract } from "../src/index.ts";
import { contractMatchers } from "../src/vitest/index.ts";
import { petShop } from "./support/pet-shop.ts";

expect.extend(contractMatchers());
const contract = await loadContract();
const example = (side: "request" | "response", name: string): Record<string, unknown> => {
	const operation = contract.operations[0];
	const media = side === "request" ? operation?.body?.media : operation?.responses[0]?.media;
	return structuredClone(media?.[0]?.examples.find((one) => one.name === name)?.value) as Record<string, unknown>;
};
const order = () => example("request", "card-approved");

describe("toMatchRequest", () => {
	test("accepts a body and a whole request that keep the contract", async () => {
		await expect(order()).toMatchRequest("V3Order");
		await expect(await sentBy(order())).toMatchRequest("V3Order");
	});

	test("says where a body breaks it, what was expected and what was received, and repeats no personal data", async () => {
		const body = { ...order(), orderType: undefined, accountOwner: { email: "robin.secret at example.com" } };
		const failed = await failure(() => expect(body).toMatchRequest("V3Order"));
		expect(failed).toContain("body /orderType: expected to be there, received nothing (required)");
		expect(failed).toContain(
			'body /accountOwner/email: expected to match format "email", received a string of 27 (format)',
		);
		expect(failed).not.toContain("secret");
	});

	test("says what is wrong around a body", async () => {
		const headers = { "content-type": "text/plain", authorization: "Bearer x" };
		const request = new Request("http://127.0.0.1/v3/order/7", { method: "PUT", headers, body: "{}" });
		const failed = await failure(() => expect(request).toMatchRequest("V3Order"));
		expect(failed).toContain("method: expected POST, received PUT");
		expect(failed).toContain("path: expected /v3/orders/{id}");
		expect(failed).toContain("header /api-version: expected to be there");
		expect(failed).toContain("header /authorization: expected to use the scheme basic");
		expect(failed).toContain("header /x-forter-siteid: expected to be there");
		expect(failed).toContain("header /content-type: expected one of application/json, received text/plain");
	});

	test("can be asked for the opposite", async () => {
		await expect({}).not.toMatchRequest("V3Order");
		expect(await failure(() => expect(order()).not.toMatchRequest("V3Order"))).toContain("not to keep the contract");
	});

	test("names the operations of the contract when it is asked for another", async () => {
		expect(await failure(() => expect({}).toMatchRequest("Order"))).toContain(
			'no operation "Order"; it has V3Order, V3OrderResults',
		);
	});
});

describe("toMatchResponse", () => {
	test("accepts a response, and a body with or without its status", async () => {
		const mock = await createMock();
		const response = await mock.fetch(await sentBy(order()));
		await expect(response).toMatchResponse("V3Order");
		await expect(response).toMatchResponse("V3Order", 200);
		await expect(example("response", "card-approved")).toMatchResponse("V3Order");
		await expect({ status: 401, body: { message: "no" } }).toMatchResponse("V3Order");
	});

	test("says what is wrong with the status, the media type and the body", async () => {
		expect(await failure(() => expect(Response.json({})).toMatchResponse("V3Order", 404))).toContain(
			"status: expected 404, received 200",
		);
		expect(await failure(() => expect(Response.json({}, { status: 418 })).toMatchResponse("V3Order"))).toContain(
			"received 418",
		);
		expect(await failure(() => expect(new Response("<p>")).toMatchResponse("V3Order"))).toContain(
			"header /content-type: expected one of application/json",
		);
		expect(await failure(() => expect({ forterDecision: 1 }).toMatchResponse("V3Order"))).toContain(
			"body /forterDecision: expected string, received a number (type)",
		);
	});

	test("takes another contract", async () => {
		const { toMatchResponse } = contractMatchers(await loadContract(petShop));
		expect((await toMatchResponse({ id: 1 }, "addPet")).pass).toBe(true);
		expect((await toMatchResponse({ id: "1" }, "addPet", 201)).message()).toContain("body /id: expected integer");
	});
});

/** The request that the client sends. */
async function sentBy(body: object): Promise<Request> {
	let sent: Request | undefined;
	const fetch = async (url: string, init: RequestInit) => {
		sent = new Request(url, init);
		return Response.json(example("response", "card-approved"));
	};
	await createOrdersClient({ siteId: "site", apiKey: "key", fetch }).decide(body as never);
	if (!sent) throw new Error("expected the client to send a request");
	return sent;
}

async function failure(assertion: () => Promise<void>): Promise<string> {
	return assertion().then(
		() => "nothing failed",
		(error: Error) => error.message,
	);
}
