import type { OpenApiDocument } from "../document/document.ts";
import { pointerToken, readPointer } from "../document/json-pointer.ts";
import { isJson, isWithin } from "../document/media-type.ts";
import type { Finding } from "../judge/finding.ts";
import type { Judge } from "../judge/judge.ts";
import { type Coerce, createCoerce } from "./coerce.ts";
import { type CredentialSource, credentialViolations, type ExpectedCredentials } from "./credentials.ts";
import { describeReceived } from "./mask.ts";
import { type ParameterSource, rawValue } from "./parameter-values.ts";
import type { RequestBody } from "./request-body.ts";
import type { Content, Parameter, RequestModel } from "./request-model.ts";
import type { Violation } from "./violation.ts";

/** A request that has an operation, as far as it is judged. */
export interface JudgedRequest extends ParameterSource, CredentialSource {
	readonly body: RequestBody;
}

/** Says what a request breaks of what the document asks for; nothing when it is valid. */
export type RequestJudge = (model: RequestModel, request: JudgedRequest) => readonly Violation[];

const UTF8 = new Set([undefined, "utf-8", "utf8", "us-ascii"]);

/** Makes the judge of requests. */
export function createRequestJudge(
	document: OpenApiDocument,
	judge: Judge,
	expected: ExpectedCredentials,
): RequestJudge {
	const coerce = createCoerce(document);
	return (model, request) => {
		const encoding = encodingViolations(model, request);
		return [
			...credentialViolations(model.security, request, expected),
			...encoding,
			...model.parameters.flatMap((parameter) => parameterViolations(judge, coerce, parameter, request)),
			// What a body is made of shows only after it can be read.
			...(encoding.length > 0 ? [] : bodyViolations(judge, coerce, model, request.body)),
		];
	};
}

/** The description of the body that a request has, of those that the operation takes. */
export function contentOf(model: RequestModel, { type }: RequestBody): Content | undefined {
	if (type === undefined) return model.contents.find(({ mediaType }) => isJson(mediaType)) ?? model.contents[0];
	return model.contents.find(({ mediaType }) => isWithin(type, mediaType));
}

function encodingViolations(model: RequestModel, { headers, body }: JudgedRequest): Violation[] {
	if (body.text === "") return [];
	if (headers.has("content-encoding")) {
		return [
			{
				in: "header",
				pointer: "/content-encoding",
				rule: "content-encoding",
				message: "is not accepted; send the body as it is",
			},
		];
	}
	const violation = (message: string): Violation[] => [
		{ in: "header", pointer: "/content-type", rule: "content-type", message },
	];
	if (headers.has("content-type") && body.type === undefined) return violation("could not be read as a media type");
	if (contentOf(model, body) === undefined) {
		const known = model.contents.map(({ mediaType }) => mediaType).join(", ");
		return violation(
			`is not accepted. ${known === "" ? "This operation takes no body" : `Supported content types: ${known}`}`,
		);
	}
	return UTF8.has(body.type?.charset) ? [] : violation("must have the charset utf-8 or none");
}

function parameterViolations(judge: Judge, coerce: Coerce, parameter: Parameter, source: ParameterSource): Violation[] {
	const { name, schema, in: where } = parameter;
	const raw = rawValue(parameter, source);
	const root = `/${pointerToken(where === "header" ? name.toLowerCase() : name)}`;
	if (raw === undefined) {
		if (!parameter.required) return [];
		return [
			{ in: where, pointer: root, rule: "required", message: "is required", schema: `${parameter.place}/required` },
		];
	}
	if (schema === undefined) return [];
	if (parameter.json)
		return jsonParameter(judge, schema, String(raw), {
			in: where,
			pointer: root,
			rule: "json",
			message: "must be valid JSON",
		});
	const findings = judge.findings(schema, coerce(schema, raw));
	// What reads as a number may be meant as text.
	if (findings.length === 0 || judge.findings(schema, raw).length === 0) return [];
	return findings.map((finding) => toViolation(finding, where, root, raw));
}

function jsonParameter(judge: Judge, schema: string, text: string, fault: Violation): Violation[] {
	try {
		const value: unknown = JSON.parse(text);
		return judge.findings(schema, value).map((finding) => toViolation(finding, fault.in, fault.pointer, value));
	} catch {
		return [fault];
	}
}

function bodyViolations(judge: Judge, coerce: Coerce, model: RequestModel, body: RequestBody): Violation[] {
	if (body.text === "") {
		if (!model.bodyRequired) return [];
		const schema = `${model.bodyPlace}/required`;
		return [{ in: "body", pointer: "", rule: "required", message: "is required", schema }];
	}
	if (body.fault) return [body.fault];
	const content = contentOf(model, body);
	if (content?.schema === undefined || (body.kind === "text" && !content.mediaType.startsWith("text/"))) return [];
	const value = body.kind === "form" ? coerce(content.schema, body.value) : body.value;
	return judge.findings(content.schema, value).map((finding) => toViolation(finding, "body", "", value));
}

function toViolation(finding: Finding, where: Violation["in"], root: string, value: unknown): Violation {
	const received = readPointer(value, finding.pointer);
	return {
		in: where,
		...finding,
		pointer: `${root}${finding.pointer}`,
		...(received !== undefined && { received: describeReceived(received, finding.rule) }),
	};
}
