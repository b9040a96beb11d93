import type { AttemptEvent, Hooks } from "./hooks.ts";
import { type Operation, operations } from "./operation.ts";

/** Values of attributes, as OpenTelemetry knows them. */
export type Attributes = Record<string, string | number>;

/** The part of an OpenTelemetry tracer that is used. */
export interface Tracer {
	startSpan(name: string, options: { kind: number; startTime: number; attributes: Attributes }): Span;
}

/** The part of an OpenTelemetry span that is used. */
export interface Span {
	setStatus(status: { code: number }): unknown;
	end(endTime: number): void;
}

/** The part of an OpenTelemetry meter that is used. */
export interface Meter {
	createHistogram(name: string, options: { unit: string; advice: { explicitBucketBoundaries: number[] } }): Histogram;
}

/** The part of an OpenTelemetry histogram that is used. */
export interface Histogram {
	record(value: number, attributes: Attributes): void;
}

/** Where to report to; each is optional. */
export interface OpenTelemetryOptions {
	readonly tracer?: Tracer | undefined;
	readonly meter?: Meter | undefined;
}

// SpanKind.CLIENT and SpanStatusCode.ERROR of @opentelemetry/api.
const client = 2;
const failed = 2;
// The boundaries that the conventions advise for http.client.request.duration.
const seconds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

/** Hooks that make a client span and a duration of each attempt, by OpenTelemetry's conventions for HTTP clients. */
export function openTelemetryHooks({ tracer, meter }: OpenTelemetryOptions): Hooks {
	const duration = meter?.createHistogram("http.client.request.duration", {
		unit: "s",
		advice: { explicitBucketBoundaries: seconds },
	});
	return {
		attempt(event) {
			const { method, path }: Partial<Operation> = event.operation ? operations[event.operation] : {};
			const metric = metricAttributes(event, method);
			duration?.record(event.durationMs / 1000, metric);
			if (!tracer) return;
			const end = Date.now();
			const span = tracer.startSpan(path ? `${method} ${path}` : "HTTP", {
				kind: client,
				startTime: end - event.durationMs,
				attributes: { ...metric, ...spanAttributes(event, path ?? "") },
			});
			if ("error.type" in metric) span.setStatus({ code: failed });
			span.end(end);
		},
	};
}

function metricAttributes({ server, status, kind }: AttemptEvent, method = "_OTHER"): Attributes {
	const { protocol, hostname, port } = new URL(server);
	const errorType = kind ?? (status && status >= 400 ? `${status}` : undefined);
	return {
		"http.request.method": method,
		"server.address": hostname,
		"server.port": Number(port || (protocol === "https:" ? 443 : 80)),
		...(status !== undefined && { "http.response.status_code": status }),
		...(errorType !== undefined && { "error.type": errorType }),
	};
}

function spanAttributes({ server, attempts }: AttemptEvent, path: string): Attributes {
	return {
		// With the template in place of the order id, which is nobody's business but the merchant's.
		"url.full": server.replace(/\/$/, "") + path,
		"url.template": path,
		...(attempts > 1 && { "http.request.resend_count": attempts - 1 }),
	};
}
