import { expect, test } from "vitest";
import { type Attributes, openTelemetryHooks, type Tracer } from "../src/opentelemetry.ts";
import { order } from "./order.ts";
import { approved, clientOf, json, reset, serve } from "./server.ts";

interface Recorded {
	readonly name: string;
	readonly kind: number;
	readonly startTime: number;
	readonly attributes: Attributes;
	status?: number;
	endTime?: number;
}

function recorder(): { tracer: Tracer; spans: Recorded[] } {
	const spans: Recorded[] = [];
	const tracer: Tracer = {
		startSpan: (name, options) => {
			const span: Recorded = { name, ...options };
			spans.push(span);
			return {
				setStatus: ({ code }) => Object.assign(span, { status: code }),
				end: (endTime) => Object.assign(span, { endTime }),
			};
		},
	};
	return { tracer, spans };
}

test("makes a client span of each attempt, by the conventions for HTTP", async () => {
	await using server = await serve(json(503, {}), approved);
	const { tracer, spans } = recorder();
	await clientOf(server, { on: openTelemetryHooks({ tracer }) }).decide(order);
	const attributes = {
		"http.request.method": "POST",
		"server.address": "127.0.0.1",
		"server.port": Number(new URL(server.url).port),
		"url.full": `${server.url}/v3/orders/{id}`,
		"url.template": "/v3/orders/{id}",
	};
	const span = { name: "POST /v3/orders/{id}", kind: 2, startTime: expect.any(Number), endTime: expect.any(Number) };
	expect(spans).toEqual([
		{ ...span, status: 2, attributes: { ...attributes, "http.response.status_code": 503, "error.type": "503" } },
		{ ...span, attributes: { ...attributes, "http.response.status_code": 200, "http.request.resend_count": 1 } },
	]);
	for (const { startTime, endTime = 0 } of spans) expect(endTime).toBeGreaterThanOrEqual(startTime);
});

test("names the kind of failure when no answer arrived", async () => {
	await using server = await serve(reset);
	const { tracer, spans } = recorder();
	await clientOf(server, { on: openTelemetryHooks({ tracer }), maxAttempts: 1 }).decide(order);
	expect(spans).toMatchObject([{ status: 2, attributes: { "error.type": "network" } }]);
	expect(spans[0]?.attributes).not.toHaveProperty("http.response.status_code");
});

test("records the durations in seconds, without the attributes of a single call", async () => {
	await using server = await serve(approved);
	const records: [number, Attributes][] = [];
	const created: unknown[] = [];
	const meter = {
		createHistogram: (...given: unknown[]) => {
			created.push(given);
			return { record: (value: number, attributes: Attributes) => records.push([value, attributes]) };
		},
	};
	await clientOf(server, { on: openTelemetryHooks({ meter }) }).decide(order);
	expect(created).toMatchObject([["http.client.request.duration", { unit: "s" }]]);
	expect(records).toHaveLength(1);
	expect(records[0]?.[0]).toBeLessThan(5);
	expect(Object.keys(records[0]?.[1] ?? {}).sort()).toEqual([
		"http.request.method",
		"http.response.status_code",
		"server.address",
		"server.port",
	]);
});

test("knows the port that an https address does not name", () => {
	const { tracer, spans } = recorder();
	const event = { operation: undefined, attempts: 1, status: 200, kind: undefined, durationMs: 1 };
	openTelemetryHooks({ tracer }).attempt?.({ ...event, server: "https://8b47c6d423ba.api.example.com" });
	expect(spans).toMatchObject([{ name: "HTTP", attributes: { "server.port": 443, "http.request.method": "_OTHER" } }]);
});
