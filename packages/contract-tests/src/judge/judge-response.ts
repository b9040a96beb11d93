import type { Problem } from "../cases/case.ts";
import type { Contract, DocumentedResponse, Media, Operation } from "../contract/contract.ts";
import type { WireResponse } from "../run/send.ts";
import { judgeBody } from "./judge-body.ts";
import { matchesJson } from "./media-type.ts";
import { responseFor } from "./status.ts";

// The same answer comes a thousand times in a run.
const verdicts = new WeakMap<Contract, Map<string, readonly Problem[]>>();
const MAX_REMEMBERED = 5_000;

/** Judges an answer by what the contract documents for its status: media type, headers, body. */
export function judgeResponse(contract: Contract, operation: Operation, response: WireResponse): readonly Problem[] {
	const documented = responseFor(operation, response.status);
	if (!documented) return [undocumentedStatus(operation, response.status)];
	const problems = judgeHeaders(contract, operation, documented, response);
	const key = `${operation.operationId} ${response.status} ${response.headers.get("content-type")} ${response.text}`;
	const known = verdicts.get(contract) ?? new Map<string, readonly Problem[]>();
	verdicts.set(contract, known);
	const content = known.get(key) ?? judgeContent(contract, operation, documented, response);
	if (known.size < MAX_REMEMBERED) known.set(key, content);
	return [...problems, ...content];
}

function undocumentedStatus({ operationId, responses, pointer }: Operation, status: number): Problem {
	const known = responses.map((response) => response.status).join(", ");
	return {
		cause: `${operationId} answers ${status}, which is not documented`,
		message: `${operationId} answered with a status that the contract does not document`,
		in: "status",
		rule: "status",
		expected: `one of ${known}`,
		received: String(status),
		document: `${pointer}/responses`,
	};
}

function judgeContent(
	contract: Contract,
	operation: Operation,
	{ pointer, media }: DocumentedResponse,
	response: WireResponse,
): Problem[] {
	const subject = `the response ${response.status} of ${operation.operationId}`;
	if (media.length === 0) return [];
	const given = mediaTypeOf(response.headers.get("content-type"));
	const found = media.find(({ mediaType }) => matchesMediaType(mediaType, given));
	if (!found) return [otherMediaType(subject, pointer, media, given)];
	if (found.schema === undefined) return [];
	const role = { subject, in: "body", schema: found.schema };
	if (!matchesJson(given)) return judgeBody(contract, role, response.text);
	const parsed = parse(response.text);
	return parsed ? judgeBody(contract, role, parsed.value) : [noJson(subject, pointer, response.text)];
}

function otherMediaType(subject: string, pointer: string, media: readonly Media[], given: string): Problem {
	const expected = media.map(({ mediaType }) => mediaType).join(" or ");
	const received = given === "" ? "no content type" : given;
	return {
		cause: `${subject} is ${received} and not ${expected}`,
		message: `${subject} came in a media type that the contract does not document`,
		in: "header",
		pointer: "/content-type",
		rule: "content-type",
		expected,
		received,
		document: `${pointer}/content`,
	};
}

function noJson(subject: string, pointer: string, text: string): Problem {
	return {
		cause: `${subject} is not JSON`,
		message: `${subject} says that it is JSON and is not`,
		in: "body",
		pointer: "",
		rule: "json",
		expected: "JSON",
		received: text === "" ? "an empty body" : `a text of ${text.length} that does not parse`,
		document: `${pointer}/content`,
	};
}

function judgeHeaders(
	contract: Contract,
	operation: Operation,
	documented: DocumentedResponse,
	{ status, headers }: WireResponse,
): Problem[] {
	return documented.headers.flatMap(({ name, required, schema, pointer }): Problem[] => {
		const value = headers.get(name);
		const subject = `the header ${name} of the response ${status} of ${operation.operationId}`;
		if (value !== null && schema !== undefined) {
			const typed = [value, parse(value)?.value].filter((candidate) => candidate !== undefined);
			const verdicts = typed.map((candidate) => judgeBody(contract, { subject, in: "header", schema }, candidate));
			const best = verdicts.find((problems) => problems.length === 0) ?? verdicts[0] ?? [];
			return best.map((problem) => ({ ...problem, pointer: `/${name.toLowerCase()}` }));
		}
		if (value !== null || !required) return [];
		const message = `${subject} is required`;
		const at = { in: "header", pointer: `/${name.toLowerCase()}`, rule: "required" };
		return [
			{
				cause: `${subject} is missing`,
				message,
				...at,
				expected: "to be there",
				received: "nothing",
				document: pointer,
			},
		];
	});
}

function mediaTypeOf(header: string | null): string {
	return (header ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

function matchesMediaType(documented: string, given: string): boolean {
	const pattern = mediaTypeOf(documented);
	if (pattern === "*/*") return given !== "";
	return pattern.endsWith("/*") ? given.startsWith(pattern.slice(0, -1)) : pattern === given;
}

function parse(text: string): { readonly value: unknown } | undefined {
	try {
		return { value: JSON.parse(text) };
	} catch {
		return undefined;
	}
}
