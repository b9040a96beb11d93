// Calls per second of the client beside raw fetch and openapi-fetch, on loopback with keep-alive, one in flight.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { createOrdersClient } from "@forter-orders/client";
import type { Order, paths } from "@forter-orders/types";
import createClient from "openapi-fetch";
import { measure, type Result } from "./rounds.ts";

const bundle = createRequire(import.meta.url).resolve("@forter-orders/openapi/openapi.json");
const { components } = JSON.parse(await readFile(bundle, "utf8"));
const { examples, parameters, securitySchemes } = components;
const order: Order = examples["card-approved.request"].value;
const answer = JSON.stringify(examples["card-approved.response"].value);

const server = createServer((request, response) => {
	request.resume().on("end", () => response.setHeader("content-type", "application/json").end(answer));
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const address = server.address();
if (typeof address !== "object" || address === null) throw new Error("expected a TCP address");
const baseUrl = `http://127.0.0.1:${address.port}`;

const orders = createOrdersClient({ siteId: "demo", apiKey: "demo", baseUrl });
const openapi = createClient<paths>({ baseUrl });
// What the client sends by itself, so that all three send the same.
const version: string = parameters.ApiVersion.example;
const headers = {
	authorization: `Basic ${btoa("demo:")}`,
	[securitySchemes.siteId.name]: "demo",
	"content-type": "application/json",
};
const allHeaders = { ...headers, [parameters.ApiVersion.name]: version };

// The contenders without our client are written as their users write them, paths and all.
try {
	const results = await measure(
		[
			{
				name: "raw fetch",
				run: async () => {
					const url = `${baseUrl}/v3/orders/${order.orderId}`;
					return (await fetch(url, { method: "POST", headers: allHeaders, body: JSON.stringify(order) })).json();
				},
			},
			{
				name: "openapi-fetch",
				run: () =>
					openapi.POST("/v3/orders/{id}", {
						params: { path: { id: order.orderId }, header: { "api-version": version } },
						headers,
						body: order,
					}),
			},
			{ name: "@forter-orders/client", run: () => orders.decide(order) },
		],
		7,
		500,
	);
	process.stdout.write(table(results));
} finally {
	server.close();
}

function table(results: Result[]): string {
	const lines = results.map(({ name, median, lowest, highest, ratio }) => {
		const spread = `${lowest.toFixed(0)}–${highest.toFixed(0)}`;
		return `${name.padEnd(24)}${median.toFixed(0).padStart(10)}${spread.padStart(16)}${ratio.toFixed(2).padStart(8)}`;
	});
	return [
		`${"decisions".padEnd(24)}${"per second".padStart(10)}${"spread".padStart(16)}${"ratio".padStart(8)}`,
		...lines,
		"",
	].join("\n");
}
