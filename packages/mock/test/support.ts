import { createRequire } from "node:module";
import { connect, type Socket } from "node:net";
import type { Mock, Scenarios } from "../src/index.ts";

const require = createRequire(import.meta.url);

/** For tests that read the clock: what a stalled machine makes late is late three times only when the mock makes it so. */
export const clocked = { retry: 2 };

export type Json = Record<string, unknown>;

export interface Contract extends Json {
	paths: Record<string, { post: { operationId: string } }>;
	components: { examples: Record<string, { value: Json }>; schemas: Record<string, Json> };
}

export const contract: Contract = require("@forter-orders/openapi/openapi.json");
export const scenarios: Scenarios = require("@forter-orders/openapi/scenarios.json");

export const credentials: Readonly<Record<string, string>> = {
	authorization: `Basic ${btoa("test-key:")}`,
	"x-forter-siteid": "8b47c6d423ba",
	"api-version": "10.1",
};

/** A copy of a request example. */
export function example(name: string): Json {
	const found = contract.components.examples[`${name}.request`];
	if (!found) throw new Error(`the contract has no example ${name}.request`);
	return structuredClone(found.value);
}

/** A copy of a response example, word for word. */
export function responseExample(name: string): Json {
	const found = contract.components.examples[`${name}.response`];
	if (!found) throw new Error(`the contract has no example ${name}.response`);
	return structuredClone(found.value);
}

/** A response example as an order gets it; by default the order of `order()`. */
export function answer(name: string, orderId: string = String(example("card-approved").orderId)): Json {
	const value = responseExample(name);
	if (typeof value.orderId !== "string") return value;
	const text = JSON.stringify(value).replaceAll(`"${value.orderId}"`, JSON.stringify(orderId));
	return JSON.parse(text.replaceAll(`/${value.orderId}"`, `/${encodeURIComponent(orderId)}"`));
}

/** The order that is approved, with one place changed; `undefined` removes it. */
export function order(pointer?: string, value?: unknown): Json {
	const whole = example("card-approved");
	if (pointer !== undefined) put(whole, pointer.slice(1).split("/"), value);
	return whole;
}

function put(node: object, [key = "", ...rest]: string[], value: unknown): void {
	if (rest.length > 0) {
		const next: unknown = Reflect.get(node, key);
		if (typeof next !== "object" || next === null) throw new Error(`nothing at ${key}`);
		put(next, rest, value);
	} else if (value === undefined) Reflect.deleteProperty(node, key);
	else Reflect.set(node, key, value);
}

export interface SendOptions {
	readonly path?: string;
	readonly method?: string;
	readonly base?: string;
	/** Added to the credentials; `undefined` removes a header. */
	readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** Sends a body, or a text as it is, to the mock without a port. */
export function send(mock: Mock, body: unknown, options: SendOptions = {}): Promise<Response> {
	const headers = Object.entries({ "content-type": "application/json", ...credentials, ...options.headers });
	return mock.fetch(`${options.base ?? mock.url}${options.path ?? "/v3/orders/ord-1"}`, {
		method: options.method ?? "POST",
		headers: headers.filter((entry): entry is [string, string] => entry[1] !== undefined),
		...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
	});
}

/** What the journal says of the last request. */
export function lastViolations(mock: Mock): readonly object[] {
	return mock.requests.at(-1)?.violations ?? [];
}

/** Opens a connection to a mock and sends the head of a request, and one byte of a body of ten. */
export function sendHalf(url: string): Socket {
	const socket = connect(Number(new URL(url).port), "127.0.0.1").on("error", () => {});
	socket.write("POST /v3/orders/o HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n{");
	return socket;
}
