import type { Diagnostic } from "./engine.ts";
import { type Finding, toFinding, withoutBranchNoise, withoutConsequences } from "./findings.ts";
import type { Violation } from "./journal.ts";
import { pointerToken, readPointer } from "./json-pointer.ts";
import { describeReceived } from "./mask.ts";

const UNAUTHORIZED = 401;
const UNSUPPORTED_MEDIA_TYPE = 415;
const ERROR_SEVERITY = 0;

/** Turns what Prism found into violations, one for each fault. */
export function toViolations(
	diagnostics: readonly Diagnostic[],
	body: unknown,
	credentials: () => readonly Violation[],
): Violation[] {
	const errors = diagnostics.filter(({ severity }) => severity === ERROR_SEVERITY);
	const schemaErrors = errors.filter(({ code }) => code !== UNAUTHORIZED && code !== UNSUPPORTED_MEDIA_TYPE);
	return [
		...(errors.some(({ code }) => code === UNAUTHORIZED) ? credentials() : []),
		...errors.filter(({ code }) => code === UNSUPPORTED_MEDIA_TYPE).map(contentTypeViolation),
		...withoutConsequences(withoutBranchNoise(schemaErrors.map(toFinding))).map((finding) =>
			toViolation(finding, body),
		),
	];
}

function contentTypeViolation({ message }: Diagnostic): Violation {
	return {
		in: "header",
		pointer: "/content-type",
		rule: "content-type",
		message: `is not accepted. ${message}`,
	};
}

function toViolation(finding: Finding, body: unknown): Violation {
	const at = toPart(finding.part);
	const missing = missingProperty(finding);
	if (missing !== undefined) {
		const pointer = toPointer([...finding.path, pointerToken(missing.name)]);
		return { in: at, pointer, rule: finding.rule, message: `is required${missing.condition}` };
	}
	const pointer = toPointer(finding.path);
	const violation = { in: at, pointer, rule: finding.rule, message: readable(finding) };
	if (at !== "body") return violation;
	const received = readPointer(body, pointer);
	return received === undefined ? violation : { ...violation, received: describeReceived(received, finding.rule) };
}

/** The validator points at the object; a reader looks for the property that is not there. */
function missingProperty({ rule, text }: Finding): { name: string; condition: string } | undefined {
	if (rule === "required") {
		const name = /^must have required property '(.+)'$/s.exec(text)?.[1];
		return name === undefined ? undefined : { name, condition: "" };
	}
	if (rule !== "dependentRequired") return undefined;
	const [, name, other] = /^must have property (.+) when property (.+) is present$/s.exec(text) ?? [];
	return name === undefined ? undefined : { name, condition: ` when ${other} is present` };
}

function readable({ rule, text }: Finding): string {
	if (text === "Body parameter is required") return "is required";
	return rule === "type" ? text.replaceAll(",", " or ") : text;
}

function toPointer(path: readonly string[]): string {
	return path.map((token) => `/${token}`).join("");
}

function toPart(part: string): Violation["in"] {
	return part === "header" || part === "path" || part === "query" ? part : "body";
}
