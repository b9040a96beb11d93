import { definitions, type FaultName } from "./definitions.ts";

/** What a fault is and when it strikes. */
export interface FaultSpec {
	readonly name: FaultName;
	/** The value of the fault's parameter: milliseconds, a status, seconds, a pointer, a text or a seed. */
	readonly value?: number | string;
	/** How many requests it strikes; all by default. */
	readonly times?: number;
	/** How many requests it lets through first. */
	readonly after?: number;
	/** The operation that it strikes; any by default. */
	readonly operationId?: string;
	/** The order that it strikes; any by default. */
	readonly orderId?: string;
}

/** A fault to hand to `mock.use`; each method returns a new one. */
export interface Fault {
	readonly spec: FaultSpec;
	/** Strikes n requests, then no more. */
	times(n: number): Fault;
	/** Lets n requests through that it would have struck. */
	after(n: number): Fault;
	/** Strikes requests of one operation only. */
	on(operationId: string): Fault;
	/** Strikes requests for one order only. */
	forOrder(orderId: string): Fault;
}

/** Bounds of the numbers of requests that a fault strikes and lets through. */
export const COUNTS: Readonly<Record<"times" | "after", readonly [min: number, max: number]>> = {
	times: [1, Number.MAX_SAFE_INTEGER],
	after: [0, Number.MAX_SAFE_INTEGER],
};

/** Makes a fault after a check of all that its spec says. */
export function createFault(spec: FaultSpec): Fault {
	checkValue(spec);
	if (spec.times !== undefined) checkWholeNumber("times", spec.times, ...COUNTS.times);
	if (spec.after !== undefined) checkWholeNumber("after", spec.after, ...COUNTS.after);
	return {
		spec,
		times: (n) => createFault({ ...spec, times: n }),
		after: (n) => createFault({ ...spec, after: n }),
		on: (operationId) => createFault({ ...spec, operationId }),
		forOrder: (orderId) => createFault({ ...spec, orderId }),
	};
}

/** What a fault says; throws a `TypeError` for what is none, as a caller without types may hand over. */
export function specOf(given: Fault | undefined): FaultSpec {
	if (given?.spec?.name !== undefined) return given.spec;
	throw new TypeError("mock.use takes faults one by one, as mock.use(fault.status(503), fault.reset())");
}

function checkValue({ name, value }: FaultSpec): void {
	const { parameter } = definitions[name];
	if (value === undefined) return;
	if (parameter === undefined) throw new TypeError(`the fault ${name} has no parameter`);
	if (parameter.range !== undefined) checkWholeNumber(`${parameter.name} of ${name}`, value, ...parameter.range);
	else if (typeof value !== "string") throw new TypeError(`${parameter.name} of ${name} must be a text`);
	else if (parameter.format === "url" && !isUrl(value)) {
		throw new TypeError(`${parameter.name} of ${name} must be a URL, such as ${parameter.fallback}`);
	}
}

function isUrl(text: string): boolean {
	return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** Throws a `RangeError` for what is no whole number from a least to a greatest. */
export function checkWholeNumber(what: string, value: unknown, min: number, max: number): void {
	if (Number.isInteger(value) && Number(value) >= min && Number(value) <= max) return;
	const range = max === Number.MAX_SAFE_INTEGER ? `from ${min}` : `from ${min} to ${max}`;
	throw new RangeError(`${what} must be a whole number ${range}, got ${String(value)}`);
}

function make(name: FaultName, value: number | string | undefined): Fault {
	return createFault(value === undefined ? { name } : { name, value });
}

/** Makers of faults, for `mock.use`. */
export interface FaultMakers {
	/** Answers late. */
	delay(ms?: number): Fault;
	/** Never answers, and keeps the connection open. */
	stall(): Fault;
	/** Sends the head and half of the body, then nothing more. */
	stallInBody(): Fault;
	/** Sends the body byte by byte, one every so many milliseconds. */
	drip(ms?: number): Fault;
	/** Resets the connection before it answers. */
	reset(): Fault;
	/** Sends the head and half of the body, then resets the connection. */
	resetAfterHeaders(): Fault;
	/** Answers, then closes the connection that it said to keep alive. */
	closeKeepAlive(): Fault;
	/** Says that the body is gzip, which it is not. */
	gzipGarbage(): Fault;
	/** Answers 200 with an empty body. */
	empty(): Fault;
	/** Sends the first half of the JSON as if it were all. */
	truncatedJson(): Fault;
	/** Answers 200 with a page of HTML. */
	html(): Fault;
	/** Answers 200 with this text as JSON. */
	body(text?: string): Fault;
	/** Answers 429 with `Retry-After` in seconds. */
	rateLimit(seconds?: number): Fault;
	/** Answers 429 with `Retry-After` as a date, so many seconds from then; fewer than 0 for one in the past. */
	rateLimitDate(seconds?: number): Fault;
	/** Answers with a status and its documented body. */
	status(status?: number): Fault;
	/** Answers with a status and a page of HTML, as a gateway does. */
	statusHtml(status?: number): Fault;
	/** Answers with a status and an empty body. */
	statusEmpty(status?: number): Fault;
	/** Answers 302 with `Location` on another host, or with a URL of yours. */
	redirect(to?: string): Fault;
	/** Answers with a status that the operation does not document. */
	unknownStatus(): Fault;
	/** Puts an unknown value where the contract lists values: at a JSON Pointer, or in the first such place. */
	unknownEnumValue(at?: string): Fault;
	/** Adds a member that the contract does not know to every object. */
	extraFields(): Fault;
	/** Breaks the schema in one place; the seed says which one and how. */
	mutation(seed?: number): Fault;
}

/** Faults to hand to `mock.use`: `mock.use(fault.status(503).times(1))`. */
export const fault: FaultMakers = {
	delay: (ms) => make("delay", ms),
	stall: () => make("stall", undefined),
	stallInBody: () => make("stall-in-body", undefined),
	drip: (ms) => make("drip", ms),
	reset: () => make("reset", undefined),
	resetAfterHeaders: () => make("reset-after-headers", undefined),
	closeKeepAlive: () => make("close-keep-alive", undefined),
	gzipGarbage: () => make("gzip-garbage", undefined),
	empty: () => make("empty", undefined),
	truncatedJson: () => make("truncated-json", undefined),
	html: () => make("html", undefined),
	body: (text) => make("body", text),
	rateLimit: (seconds) => make("rate-limit", seconds),
	rateLimitDate: (seconds) => make("rate-limit-date", seconds),
	status: (status) => make("status", status),
	statusHtml: (status) => make("status-html", status),
	statusEmpty: (status) => make("status-empty", status),
	redirect: (to) => make("redirect", to),
	unknownStatus: () => make("unknown-status", undefined),
	unknownEnumValue: (at) => make("unknown-enum-value", at),
	extraFields: () => make("extra-fields", undefined),
	mutation: (seed) => make("mutation", seed),
};
