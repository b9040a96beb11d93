import type { OpenApiDocument } from "@forter-orders/spec";
import type { Message, Part, Row } from "../row.ts";
import { answers, type Different, documentOf, done, json, takes } from "./document.ts";
import { answer, post } from "./messages.ts";

/** What of a row is not as in most. */
export interface Unusual extends Different {
	readonly why?: string;
	readonly flaws?: readonly string[];
	readonly notRun?: readonly string[];
	readonly uncovered?: readonly string[];
	readonly noCurl?: string;
}

/** A row before its area is known. */
export type BareRow = Omit<Row, "area">;

/** Gives rows their area. */
export function area(name: string, rows: readonly BareRow[]): Row[] {
	return rows.map((row) => ({ area: name, ...row }));
}

/** A document and its neighbour, as a row. */
export function rowOf(
	name: string,
	document: OpenApiDocument,
	neighbour: readonly [document: OpenApiDocument, ...rows: string[]],
	messages: readonly Message[],
	{ why, flaws = [], notRun = [], uncovered = [], noCurl }: Unusual = {},
): BareRow {
	const [next, ...rows] = neighbour;
	return {
		name,
		document,
		messages,
		neighbour: { document: next, rows },
		flaws,
		notRun,
		uncovered,
		...(why !== undefined && { why }),
		...(noCurl !== undefined && { noCurl }),
	};
}

/** A value with what it breaks: JSON Pointer and keyword, such as `/amount type`. */
export type Broken = readonly [value: unknown, ...breaks: string[]];

/** A schema with values. */
export interface SchemaGiven extends Unusual {
	readonly schema: unknown;
	readonly schemas?: Part;
	readonly valid: readonly unknown[];
	readonly invalid: readonly Broken[];
	/** The schema of the neighbour, and the rows of the change. */
	readonly becomes: readonly [schema: unknown, ...rows: string[]];
}

/** A schema of a body, tried in a request and in a response. */
export function schemaRow(name: string, given: SchemaGiven): BareRow {
	const { schema, schemas, valid, invalid, becomes, rest, ...unusual } = given;
	const [next, ...rows] = becomes;
	const different = { ...unusual, rest: { ...(schemas && { components: { schemas } }), ...rest } };
	const document = (one: unknown) =>
		documentOf(
			name,
			{
				"/things": { post: { operationId: "keepThing", requestBody: takes(json(one)), responses: answers(json(one)) } },
			},
			different,
		);
	const broken = (breaks: readonly string[]) => breaks.map(inBody);
	const messages = [
		...valid.map((value) => post(value)),
		...invalid.map(([value, ...breaks]) => post(value, ...broken(breaks))),
		...valid.map((value) => answer(value)),
		...invalid.map(([value, ...breaks]) => answer(value, ...broken(breaks))),
	];
	return rowOf(name, document(schema), [document(next), ...rows], messages, unusual);
}

/** A fault of a body; the pointer to the whole is empty. */
function inBody(fault: string): string {
	return `body ${fault}`;
}

/** An operation with messages. */
export interface OperationGiven extends Unusual {
	/** In lower case; `post` for one with a body, else `get`. */
	readonly method?: string;
	readonly path?: string;
	readonly operation: Part;
	readonly messages: readonly Message[];
	/** The members of the neighbour's operation that differ, and the rows of the change. */
	readonly becomes: readonly [operation: Part, ...rows: string[]];
}

/** One operation. */
export function operationRow(name: string, given: OperationGiven): BareRow {
	const { operation, messages, becomes, path = "/things", ...unusual } = given;
	const { method = operation.requestBody === undefined ? "get" : "post" } = given;
	const [next, ...rows] = becomes;
	const document = (one: Part) =>
		documentOf(name, { [path]: { [method]: { operationId: "doThing", responses: done, ...one } } }, unusual);
	return rowOf(name, document(operation), [document({ ...operation, ...next }), ...rows], messages, unusual);
}

/** A parameter with messages. */
export interface ParameterGiven extends Omit<OperationGiven, "operation" | "becomes"> {
	readonly parameter: Part;
	/** The members of the neighbour's parameter that differ, and the rows of the change. */
	readonly becomes: readonly [parameter: Part, ...rows: string[]];
}

/** One parameter. */
export function parameterRow(name: string, given: ParameterGiven): BareRow {
	const { parameter, becomes, ...rest } = given;
	const [next, ...rows] = becomes;
	return operationRow(name, {
		...rest,
		operation: { parameters: [parameter] },
		becomes: [{ parameters: [{ ...parameter, ...next }] }, ...rows],
	});
}

/** Paths with messages. */
export interface PathsGiven extends Unusual {
	readonly paths: Part;
	readonly messages: readonly Message[];
	/** The members of the neighbour's document that differ, and the rows of the change. */
	readonly becomes: readonly [rest: Part, ...rows: string[]];
}

/** A document that is more than one operation. */
export function pathsRow(name: string, { paths, messages, becomes, ...unusual }: PathsGiven): BareRow {
	const [next, ...rows] = becomes;
	const document = documentOf(name, paths, unusual);
	return rowOf(name, document, [{ ...document, ...next }, ...rows], messages, unusual);
}
