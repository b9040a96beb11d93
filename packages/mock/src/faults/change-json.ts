import {
	type DocumentedResponse,
	escapeToken,
	isJson,
	isObject,
	knownValues,
	propertiesOf,
	responseFor,
	valuePlaces,
} from "@forter-orders/spec";
import { editAt } from "./edit.ts";
import { type AnswerContext, FaultError, type Message } from "./message.ts";
import { mutationsOf } from "./mutations.ts";

const UNKNOWN_VALUE = "UNKNOWN_VALUE_OF_THE_MOCK";

/** Changes the JSON of an answer; throws a `FaultError` for an answer that is not JSON. */
export function changeJson(message: Message, change: (body: unknown) => unknown): Message {
	const { body, headers } = message;
	const text = isJson(headers["content-type"] ?? "") ? (body ?? "") : "";
	return { ...message, body: JSON.stringify(change(parsed(text))) };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// An example may be any text, whatever its media type says.
		throw new FaultError("the answer is not JSON");
	}
}

/** Puts a value that the contract does not know where it lists values: at a JSON Pointer, or in the first such place. */
export function unknownEnumValue(
	body: unknown,
	status: number,
	{ spec, responses }: AnswerContext,
	at?: number | string,
): unknown {
	const schema = jsonSchema(responses, status);
	const places = schema === undefined ? [] : valuePlaces(spec, schema, body);
	const absent =
		isObject(body) && schema !== undefined
			? propertiesOf(spec, schema).map(([name, schemas]) => ({ pointer: `/${escapeToken(name)}`, schemas }))
			: [];
	const open = [...places, ...absent].filter(({ schemas }) => knownValues(schemas) !== undefined);
	const place = open.find(({ pointer }) => at === undefined || pointer === at);
	if (place) return editAt(body, place.pointer, { value: UNKNOWN_VALUE });
	const known = [...new Set(open.map(({ pointer }) => pointer))].join(", ");
	throw new FaultError(
		`response ${status} lists values at ${known || "no place"}${at === undefined ? "" : `, not at ${at}`}`,
	);
}

/** Breaks the schema of an answer in the place and the way that the seed says. */
export function mutate(body: unknown, status: number, { spec, responses }: AnswerContext, seed: number): unknown {
	const schema = jsonSchema(responses, status);
	const mutations = schema === undefined ? [] : mutationsOf(valuePlaces(spec, schema, body));
	const mutation = mutations[seed % mutations.length];
	if (!mutation) throw new FaultError(`response ${status} has no schema that could be broken`);
	return editAt(body, mutation.pointer, "value" in mutation ? { value: mutation.value } : undefined);
}

function jsonSchema(responses: readonly DocumentedResponse[], status: number): string | undefined {
	return responseFor(responses, status)?.media.find(({ mediaType }) => isJson(mediaType))?.schema;
}
