import { inspect } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { createOrdersClient, type DecideOutcome, type Hooks, type OrdersClient } from "../../src/index.ts";
import { listen, type Mode } from "../hostile/server.ts";
import { modes } from "./modes.ts";
import { apiKey, email, leakyOrder, secretsIn } from "./secrets.ts";
import { surfaces } from "./surfaces.ts";

/** What a call left behind. */
interface Left {
	readonly client: OrdersClient;
	readonly outcome: DecideOutcome;
	readonly error: unknown;
	readonly cause: unknown;
	/** What the hooks were told, by the name of the hook. */
	readonly told: Readonly<Record<keyof Hooks, readonly unknown[]>>;
	/** What the server said and the client could see. */
	readonly heard: string;
}

const attempts = { "400": 1, "500": 2, reset: 2, timeout: 2 };

async function leftBy(mode: Mode): Promise<Left> {
	await using server = await listen(mode);
	const told = { attempt: [] as unknown[], retry: [] as unknown[], settled: [] as unknown[] };
	let heard = "";
	const client = createOrdersClient({
		siteId: "8b47c6d423ba",
		apiKey,
		baseUrl: server.url,
		attemptTimeoutMs: 150,
		fetch: async (url, init) => {
			const response = await fetch(url, init);
			heard += `${response.statusText} ${JSON.stringify([...response.headers])}`;
			return response;
		},
		on: {
			attempt: (event) => told.attempt.push(event),
			retry: (event) => told.retry.push(event),
			settled: (event) => told.settled.push(event),
		},
	});
	const outcome = await client.decide(leakyOrder);
	const error = outcome.ok ? undefined : outcome.error;
	return { client, outcome, error, cause: error?.cause, told, heard };
}

describe.each(modes)("after %s", (name, mode) => {
	let left: Left;
	beforeAll(async () => {
		left = await leftBy(mode);
	});

	describe.each(["client", "outcome", "error", "cause"] as const)("the %s", (subject) => {
		test.each(surfaces)("shows no secret by %s", (_surface, show) => {
			expect(secretsIn(show(left[subject]))).toEqual([]);
		});
	});

	test.each(["attempt", "retry", "settled"] as const)(
		"what the %s hook is told is flat and holds no secret",
		(hook) => {
			const events = left.told[hook];
			const sent = attempts[name as keyof typeof attempts];
			expect(events).toHaveLength({ attempt: sent, retry: sent - 1, settled: 1 }[hook]);
			for (const event of events) {
				expect(Object.values(event as object).filter((value) => typeof value === "object")).toEqual([]);
				for (const [, show] of surfaces) expect(secretsIn(show(event))).toEqual([]);
			}
		},
	);

	test("the server had repeated them in its reason phrase and its headers", () => {
		expect(left.outcome.ok).toBe(false);
		expect(secretsIn(left.heard)).toEqual(
			expect.arrayContaining(["the API key as it is", "the API key with its colon in base64", "the e-mail as it is"]),
		);
	});
});

test("code that asks for the body gets it", async () => {
	const { outcome } = await leftBy(modes[0]?.[1] ?? (() => true));
	expect(secretsIn(JSON.stringify(outcome.ok || outcome.error.body))).not.toEqual([]);
});

test.each([
	["the API key as it is", apiKey],
	["the API key in base64", btoa(apiKey)],
	["the API key with its colon in base64", btoa(`${apiKey}:`)],
	["the API key URL-encoded", encodeURIComponent(apiKey)],
	["the API key as bytes with spaces", inspect(Buffer.from(apiKey))],
	["the e-mail as it is", JSON.stringify(leakyOrder.accountOwner)],
	["the e-mail URL-encoded", `${new URLSearchParams({ email })}`],
	["the card number as it is", JSON.stringify(leakyOrder.cartItems)],
	["the card number in groups", "4111 1111 1111 1111"],
])("the search finds %s", (what, text) => {
	expect(secretsIn(text)).toContain(what);
});
