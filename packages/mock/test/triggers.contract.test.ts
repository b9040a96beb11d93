import { expect, test } from "vitest";
import { createMock } from "../src/index.ts";
import { answer, contract, example, order, responseExample, scenarios, send } from "./support.ts";

const mock = await createMock();

test.each(scenarios.triggers.map((trigger) => ({ ...trigger, title: String(trigger.value) })))(
	"answers $title with the example $example of $operationId",
	async ({ status, example: name }) => {
		const response = await send(mock, example(name), { path: pathOf(name) });
		expect(response.status).toBe(status);
		expect(await response.json()).toEqual(responseExample(name));
	},
);

test("answers an order without a trigger with the first example, an approval", async () => {
	const response = await send(mock, order("/accountOwner/email", "robin@example.com"));
	expect(response.headers.get("content-type")).toBe("application/json");
	expect(await response.json()).toEqual(answer("card-approved"));
	expect(mock.requests.at(-1)).toMatchObject({ operationId: "V3Order", status: 200, violations: [] });
});

test.each(requestExamples())(
	"answers the request example $name with the example of that name",
	async ({ path, name }) => {
		const turned = Object.fromEntries(Object.entries(example(name)).reverse());
		const response = await send(mock, turned, { path });
		expect(response.status).toBe(200);
		expect(await response.json()).toEqual(responseExample(name));
	},
);

test("answers an example that was changed by what its values trigger", async () => {
	const changed = { ...example("phone-order-link-required"), checkoutTime: 1 };
	expect(await (await send(mock, changed)).json()).not.toEqual(responseExample("phone-order-link-required"));
});

test("refuses a scenario for an example that the document does not have", async () => {
	const trigger = { operationId: "V3Order", pointer: "/orderId", value: "x", status: 200, example: "no-such" };
	await expect(createMock({ scenarios: { triggers: [trigger] } })).rejects.toThrow(
		/^scenarios\.triggers\[0\]: response 200 has no example "no-such"; it has card-approved, /,
	);
});

test.each([
	[{ operationId: "Nope" }, 'the document has no operation "Nope"; it has V3Order, V3OrderResults'],
	[{ status: 299 }, "V3Order has no response 299; it has 200, 400"],
	[{ pointer: "orderId" }, 'pointer must be a JSON Pointer, which begins with a slash, got "orderId"'],
])("says what is wrong with the scenario %o", async (change, message) => {
	const trigger = { operationId: "V3Order", pointer: "/orderId", value: "x", status: 200, example: "card-approved" };
	await expect(createMock({ scenarios: { triggers: [{ ...trigger, ...change }] } })).rejects.toThrow(message);
});

test("takes scenarios of its own", async () => {
	const trigger = {
		operationId: "V3Order",
		pointer: "/orderId",
		value: "slow-down",
		status: 503,
		example: "server-error",
	};
	const own = await createMock({ scenarios: { triggers: [trigger] } });
	expect((await send(own, order("/orderId", "slow-down"))).status).toBe(503);
});

test("refuses what is not an OpenAPI document", async () => {
	await expect(createMock({ document: { hello: "world" } })).rejects.toThrow(
		/^document must be an OpenAPI document of version 3\.0, 3\.1 or 3\.2, got /,
	);
});

test("leaves the document of the caller as it was", async () => {
	const before = JSON.stringify(contract);
	await createMock({ document: contract });
	expect(JSON.stringify(contract)).toBe(before);
});

function requestExamples(): { name: string; path: string }[] {
	return Object.keys(contract.components.examples)
		.filter((key) => key.endsWith(".request"))
		.map((key) => key.replace(".request", ""))
		.map((name) => ({ name, path: pathOf(name) }));
}

function pathOf(name: string): string {
	const path = `/v3/orders/${responseExample(name).orderId}`;
	return "managedOrderToken" in example(name) ? `${path}/results` : path;
}
