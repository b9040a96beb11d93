import { definitions, type FaultDefinition, type FaultName } from "./definitions.ts";
import { type Fault, fault } from "./fault.ts";

/** One kind of fault: what it does, and how to ask for it. */
export interface FaultEntry {
	readonly name: FaultName;
	/** `transport` harms the way of an answer, `answer` changes what it says. */
	readonly kind: FaultDefinition["kind"];
	/** What the mock does, as the end of a sentence that begins with "the mock". */
	readonly does: string;
	/** The fault as a test makes it: `fault.delay(200)`. */
	readonly usage: string;
	/** The fault as the header `Prefer` and the option `--fault` name it: `fault=delay; ms=200`. */
	readonly prefer: string;
	/** The fault of `usage`, ready for `mock.use`. */
	readonly example: Fault;
}

/** Every fault that the mock knows, each with an example. */
export const faults: readonly FaultEntry[] = [
	entry("fault.delay(200)", fault.delay(200)),
	entry("fault.stall()", fault.stall()),
	entry("fault.stallInBody()", fault.stallInBody()),
	entry("fault.drip(20)", fault.drip(20)),
	entry("fault.reset()", fault.reset()),
	entry("fault.resetAfterHeaders()", fault.resetAfterHeaders()),
	entry("fault.closeKeepAlive()", fault.closeKeepAlive()),
	entry("fault.gzipGarbage()", fault.gzipGarbage()),
	entry("fault.empty()", fault.empty()),
	entry("fault.truncatedJson()", fault.truncatedJson()),
	entry("fault.html()", fault.html()),
	entry('fault.body("[]")', fault.body("[]")),
	entry("fault.rateLimit(1)", fault.rateLimit(1)),
	entry("fault.rateLimitDate(2)", fault.rateLimitDate(2)),
	entry("fault.status(503)", fault.status(503)),
	entry("fault.statusHtml(502)", fault.statusHtml(502)),
	entry("fault.statusEmpty(504)", fault.statusEmpty(504)),
	entry("fault.redirect()", fault.redirect()),
	entry("fault.unknownStatus()", fault.unknownStatus()),
	entry("fault.unknownEnumValue()", fault.unknownEnumValue()),
	entry("fault.extraFields()", fault.extraFields()),
	entry("fault.mutation(7)", fault.mutation(7)),
];

function entry(usage: string, example: Fault): FaultEntry {
	const { name, value } = example.spec;
	const { kind, does, parameter } = definitions[name];
	const word = typeof value === "string" ? JSON.stringify(value) : value;
	const prefer = value === undefined ? `fault=${name}` : `fault=${name}; ${parameter?.name}=${word}`;
	return { name, kind, does, usage, prefer, example };
}
