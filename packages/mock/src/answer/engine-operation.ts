import {
	canEnd,
	type DocumentedResponse,
	judgeResponseHeaders,
	type Media,
	type Operation,
	type Parameter,
	type Spec,
	sampleFor,
	valueJudgeOf,
	writeHeaderText,
} from "@forter-orders/spec";
import type * as Prism from "@stoplight/prism-http";

/** An operation in Prism's form. */
export type PrismOperation = Awaited<ReturnType<typeof Prism.getHttpOperationsFromSpec>>[number];

type PrismResponse = PrismOperation["responses"][number];
type PrismCallback = NonNullable<PrismOperation["callbacks"]>[number];

/** What stands in an example for a body that is made, or written as a form, when Prism has chosen it. */
export class Unmade {
	readonly media: Media;
	/** The value of a form, where the document gives one. */
	readonly given: { readonly body: unknown } | undefined;

	constructor(media: Media, given?: { readonly body: unknown }) {
		this.media = media;
		this.given = given;
	}
}

/** How the responses of an operation are shown to Prism. */
export interface Shown {
	/** The value of the header `Accept`, which decides on the type of a body that the document gives as a range. */
	readonly accept: string | null;
	/** Leave out the examples, so that each body is made. */
	readonly dynamic: boolean;
}

/**
 * An operation as Prism reads it, with examples in the place of schemas: Prism follows references as often as they stand
 * in a document, which in schemas that refer to each other never ends, and its generator breaks many of the others.
 */
export function toPrismOperation(spec: Spec, operation: Operation, shown: Shown): PrismOperation {
	return {
		id: operation.operationId,
		iid: operation.operationId,
		// The request was routed before.
		method: operation.method === "HEAD" ? "head" : "get",
		path: "/",
		deprecated: operation.node.deprecated === true,
		responses: servable(operation.responses).map((response) => toPrismResponse(spec, response, shown)),
		callbacks: operation.callbacks.map(({ name, expression, operation: inner }) =>
			toPrismCallback(spec, name, expression, inner),
		),
	} as PrismOperation;
}

/** The responses that HTTP can carry as an answer: with a final status, a range of them, or the default. */
export function servable(responses: readonly DocumentedResponse[]): DocumentedResponse[] {
	return responses.filter(({ status }) => canEnd(status));
}

function toPrismResponse(
	spec: Spec,
	{ status, media, headers }: DocumentedResponse,
	{ accept, dynamic }: Shown,
): PrismResponse {
	return {
		id: status,
		code: status === "default" ? status : status.toUpperCase(),
		headers: headers.flatMap((header) => headerValue(spec, header)),
		contents: media.map((one) => {
			const isWritten = one.kind === "form" || one.kind === "multipart" || one.kind === "xml";
			const shown = (value: unknown) =>
				isWritten && typeof value === "object" ? new Unmade(one, { body: value }) : value;
			const examples = dynamic
				? []
				: one.examples.map(({ name, value }) => ({ id: name, key: name, value: shown(value) }));
			return {
				id: one.mediaType,
				mediaType: one.sentAs(accept),
				examples: examples.length > 0 ? examples : [{ id: "unmade", key: "unmade", value: new Unmade(one) }],
			};
		}),
	} as PrismResponse;
}

// What the connection and the body that is sent decide.
const OF_THE_MESSAGE = new Set([
	"connection",
	"content-encoding",
	"content-length",
	"trailer",
	"transfer-encoding",
	"upgrade",
]);

/** A header that HTTP can carry, with its example or a sample. */
function headerValue(spec: Spec, header: Parameter) {
	if (OF_THE_MESSAGE.has(header.name.toLowerCase())) return [];
	const value = header.examples[0] ?? (header.schema === undefined ? undefined : sampleOf(spec, header.schema));
	if (value === undefined) return [];
	const text = writeHeaderText(header, value.value);
	if (!canCarry(spec, header, text)) return [];
	return [
		{ id: header.name, name: header.name, schema: {}, examples: [{ id: "example", key: "example", value: text }] },
	];
}

/** Whether HTTP can carry a header, which it does without the blanks and line breaks around it. */
function canCarry(spec: Spec, header: Parameter, text: string): boolean {
	try {
		const headers = new Headers([[header.name, text]]);
		if (headers.get(header.name) === text) return true;
		const response = { status: 200, headers, body: { kind: "none" } } as const;
		return judgeResponseHeaders(spec, { headers: [header] }, response).violations.length === 0;
	} catch {
		return false;
	}
}

function sampleOf(spec: Spec, schema: string): { readonly value: unknown } | undefined {
	if (valueJudgeOf(spec, "response").fault(schema)) return undefined;
	const sample = sampleFor(spec, "response", schema);
	return sample.isValid ? sample : undefined;
}

function toPrismCallback(spec: Spec, key: string, path: string, operation: Operation): PrismCallback {
	const [media] = operation.body?.media ?? [];
	const value = media?.examples[0] ?? (media?.schema === undefined ? undefined : sampleOf(spec, media.schema));
	return {
		id: key,
		key,
		path,
		method: operation.method.toLowerCase(),
		request: {
			// Prism would send headers as "0", "1" and so on.
			...(media &&
				value && {
					body: {
						id: "body",
						contents: [
							{
								id: media.mediaType,
								mediaType: media.sentAs(),
								examples: [{ id: "example", key: "example", value: value.value }],
							},
						],
					},
				}),
		},
		responses: [],
	} as unknown as PrismCallback;
}
