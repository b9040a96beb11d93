import { isSendableMethod, mayAskWithBody } from "../match/bodies.ts";
import { parseMediaType } from "../match/media-type.ts";
import { parseTemplate } from "../match/path-template.ts";
import type { Media, Operation, Parameter } from "../model/operation.ts";
import type { Spec } from "../model/spec.ts";
import { judgeBody } from "../validate/judge-body.ts";
import { valueJudgeOf } from "../validate/value-judge.ts";
import type { CredentialParts } from "../wire/credential-parts.ts";
import type { RequestMessage } from "../wire/message.ts";
import type { Pair } from "../wire/styles.ts";
import { writeBody } from "../wire/write-body.ts";
import { encodeText, writeCookies, writeHeaderText, writePairs, writeSegment } from "../wire/write-styles.ts";
import { parametersInCredentials, unfitCredential } from "./credential-parameters.ts";
import { partHeadOf } from "./part-head.ts";
import { parameterValue, validExample, validSample } from "./valid-values.ts";

/** A request as it goes over the wire, without the address of the server. */
export interface WireRequest {
	readonly method: string;
	/** Path and query. */
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: string | Uint8Array<ArrayBuffer>;
}

/** What is to be in a request; the rest is an example of the document, or a sample. */
export interface RequestChoice {
	readonly credentials: CredentialParts;
	/** Values of parameters by `in` and name, such as `query/limit`; `undefined` leaves one out. */
	readonly parameters?: Readonly<Record<string, unknown>>;
	/** The media type of the body; by default the first that can be written, JSON before others. */
	readonly media?: Media;
	/** The value of the body. */
	readonly body?: { readonly value: unknown };
	/** The body as it is sent; an empty text is none. */
	readonly rawBody?: string | Uint8Array<ArrayBuffer>;
	/** Headers beside those of parameters and credentials; `undefined` leaves one out. */
	readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** A request, or why none could be made. */
export type MadeRequest = { readonly request: WireRequest } | { readonly reason: string };

/** Makes a request of an operation: a valid one, as far as the document lets one be made, but for what is chosen. */
export function makeRequest(spec: Spec, operation: Operation, choice: RequestChoice): MadeRequest {
	const { parameters = {}, credentials, headers = {} } = choice;
	if (!isSendableMethod(operation)) return { reason: `a ${operation.method} request cannot be sent from here` };
	if (operation.path.includes("#")) return { reason: "its path holds a fragment, which is never sent" };
	const written = writtenBody(spec, operation, choice);
	if ("reason" in written) return written;
	const carried = parametersInCredentials(operation, choice.credentials);
	const chosen = carried.find((parameter) => Object.hasOwn(parameters, keyOf(parameter)));
	if (chosen) return { reason: `the ${chosen.in} parameter ${chosen.name} is a credential` };
	const values = valuesOf(spec, operation, parameters, carried);
	if ("reason" in values) return values;
	const cookies = [
		...values.at("cookie").flatMap(([parameter, value]) => writeCookies(parameter, value)),
		...credentials.cookie,
	].map((pair) => pair.join("="));
	const request: WireRequest = {
		method: operation.method,
		path: pathAndQuery(spec, operation, values, credentials),
		headers: defined({
			...(written.contentType !== undefined && { "content-type": written.contentType }),
			...(cookies.length > 0 && { cookie: cookies.join("; ") }),
			...Object.fromEntries(values.at("header").map(([one, value]) => [one.name, headerText(spec, one, value)])),
			...Object.fromEntries(credentials.header),
			...headers,
		}),
		...(written.content !== undefined && { body: written.content }),
	};
	const unfit = unfitCredential(spec, operation, carried, messageOf(operation, request));
	return unfit === undefined ? { request } : { reason: unfit };
}

interface Values {
	/** The values of the parameters of one part of the request. */
	at(place: Parameter["in"]): readonly (readonly [parameter: Parameter, value: unknown])[];
}

function keyOf({ in: place, name }: Parameter): string {
	return `${place}/${name}`;
}

/** The values that are chosen, and those of what else must be there and is no credential. */
function valuesOf(
	spec: Spec,
	operation: Operation,
	chosen: Readonly<Record<string, unknown>>,
	carried: readonly Parameter[],
): Values | { readonly reason: string } {
	const values: (readonly [Parameter, unknown])[] = [];
	for (const parameter of operation.parameters) {
		if (carried.includes(parameter)) continue;
		const isChosen = Object.hasOwn(chosen, keyOf(parameter));
		const made = parameter.required && !isChosen ? parameterValue(spec, parameter)?.value : chosen[keyOf(parameter)];
		if (made !== undefined) values.push([parameter, made]);
		else if (parameter.required && !isChosen) {
			return { reason: `no value could be made for the ${parameter.in} parameter ${parameter.name}` };
		}
	}
	return { at: (place) => values.filter(([parameter]) => parameter.in === place) };
}

function pathAndQuery(spec: Spec, operation: Operation, values: Values, credentials: CredentialParts): string {
	const query = [
		...values.at("query").flatMap(([parameter, value]) => queryPairs(spec, parameter, value)),
		...credentials.query.map(([name, value]): Pair => [encodeText(name), encodeText(value)]),
	].map((pair) => pair.join("="));
	const whole = values.at("querystring").map(([parameter, value]) => writtenValue(spec, parameter, value));
	const segments = new Map(
		values.at("path").map(([parameter, value]) => [parameter.name, pathSegment(spec, parameter, value)]),
	);
	const path = parseTemplate(operation.path).fill((name) => segments.get(name) ?? "");
	const search = [...whole, ...query].join("&");
	return search === "" ? path : `${path}${path.includes("?") ? "&" : "?"}${search}`;
}

interface Written {
	readonly contentType?: string;
	readonly content?: string | Uint8Array<ArrayBuffer>;
}

function writtenBody(
	spec: Spec,
	operation: Operation,
	{ media = usualMedia(spec, operation), body, rawBody }: RequestChoice,
): Written | { readonly reason: string } {
	if (!mayAskWithBody(operation)) {
		const isChosen = body !== undefined || rawBody !== undefined;
		return isChosen ? { reason: `a ${operation.method} request with a body cannot be sent from here` } : {};
	}
	if (rawBody !== undefined) {
		return {
			...(media && { contentType: writeBody(spec, media, "text")?.contentType ?? media.mediaType }),
			content: rawBody,
		};
	}
	if (media === undefined) {
		return operation.body?.required ? { reason: "no body could be made for it: it has no media type" } : {};
	}
	const value = body ?? validBodyOf(spec, media);
	const written = value && writeBody(spec, media, value.value, partHeadOf(spec, media));
	if (written) return written;
	if (operation.body?.required !== true && body === undefined) return {};
	return { reason: `no body of ${media.mediaType} could be made for it` };
}

const media = new WeakMap<Operation, { readonly media: Media | undefined }>();

/** The media type in which the body of an operation is sent: JSON before others, and one for which a body can be made. */
export function usualMedia(spec: Spec, operation: Operation): Media | undefined {
	const known = media.get(operation);
	if (known) return known.media;
	const all = operation.body?.media ?? [];
	const sorted = [...all.filter(({ kind }) => kind === "json"), ...all.filter(({ kind }) => kind !== "json")];
	const found =
		sorted.find((one) => {
			const value = validBodyOf(spec, one);
			return value !== undefined && writeBody(spec, one, value.value, partHeadOf(spec, one)) !== undefined;
		}) ?? sorted[0];
	media.set(operation, { media: found });
	return found;
}

/** A valid value of a body: an example of the document, or a sample; `undefined` when there is none. */
export function validBodyOf(spec: Spec, media: Media): { readonly value: unknown } | undefined {
	const { schema, itemSchema, examples, kind } = media;
	const isForm = kind === "form" || kind === "multipart";
	const example = validExample(spec, examples, kind === "json" ? schema : undefined);
	if (example) return example;
	if (schema === undefined && itemSchema === undefined) return { value: kind === "json" || isForm ? {} : "text" };
	const item = itemSchema === undefined ? undefined : validSample(spec, itemSchema);
	const list = item && { value: [item.value] };
	if (schema === undefined) return list;
	if (list && valueJudgeOf(spec, "request").accepts(schema, list.value)) return list;
	const sample = validSample(spec, schema);
	if (!isForm || !sample || arrives(spec, media, sample.value)) return sample;
	const rich = validSample(spec, schema, "rich");
	return rich && arrives(spec, media, rich.value) ? rich : sample;
}

/** Whether a form still keeps its schema when it is read again: an empty list is written as nothing. */
function arrives(spec: Spec, media: Media, value: unknown): boolean {
	const written = writeBody(spec, media, value, partHeadOf(spec, media));
	// What is empty is no body.
	if (written === undefined || written.content === "") return false;
	const body = { kind: "text", text: written.content } as const;
	return judgeBody(spec, media, parseMediaType(written.contentType), body, "request").violations.length === 0;
}

function queryPairs(spec: Spec, parameter: Parameter, value: unknown): Pair[] {
	if (parameter.media) return [[encodeText(parameter.name), encodeText(writtenValue(spec, parameter, value))]];
	return writePairs(parameter, value);
}

function pathSegment(spec: Spec, parameter: Parameter, value: unknown): string {
	return parameter.media ? encodeText(writtenValue(spec, parameter, value)) : writeSegment(parameter, value);
}

function headerText(spec: Spec, parameter: Parameter, value: unknown): string {
	return parameter.media ? writtenValue(spec, parameter, value) : writeHeaderText(parameter, value);
}

/** A value of a parameter that is written as a media type says. */
function writtenValue(spec: Spec, { media: one, in: place }: Parameter, value: unknown): string {
	const text = (one && writeBody(spec, one, value)?.content) ?? JSON.stringify(value);
	return place === "querystring" && one?.kind !== "form" ? encodeText(text) : text;
}

function defined(headers: Readonly<Record<string, string | undefined>>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
	);
}

/** A request as it is judged. */
export function messageOf({ path: template }: Operation, { path, headers, body }: WireRequest): RequestMessage {
	const [pathname = "", ...rest] = path.split("?");
	const search = rest.join("?");
	return {
		search,
		values: parseTemplate(template).read(pathname, search) ?? {},
		headers: new Headers(headers),
		body:
			body === undefined || body.length === 0
				? { kind: "none" }
				: typeof body === "string"
					? { kind: "text", text: body }
					: { kind: "bytes", bytes: body },
	};
}
