import {
	createLocate,
	type ExpectedCredentials,
	type Flaw,
	flawsOf,
	type Media,
	type OpenApiDocument,
	type Operation,
	openSpec,
	type Parameter,
	type SchemaError,
	type Spec,
	unusableRequest,
	unusableResponse,
	usableOperations,
} from "@forter-orders/spec";
import { cachedEngine } from "./answer/cached-engine.ts";
import { compileEcho, type Echo } from "./answer/echo.ts";
import { createEngine, type Engine } from "./answer/engine.ts";
import { createDescribeErrors } from "./answer/error-detail.ts";
import { bundledDocument, bundledSource } from "./contract/bundle.ts";
import type { Scenarios } from "./contract/scenarios.ts";
import { type AnswerRequest, createAnswerRequest } from "./server/answer-request.ts";
import { createTolerates } from "./server/profile.ts";
import type { Profile } from "./server/profiles.ts";

/** What the answers depend on besides the document. */
export interface LoadOptions extends ExpectedCredentials {
	readonly scenarios: Scenarios;
	readonly profile: Profile;
}

/** A document made ready to answer requests. */
export interface Loaded {
	readonly spec: Spec;
	/** The operations that are served. */
	readonly operations: readonly Operation[];
	readonly answerRequest: AnswerRequest;
	/** What is not as it should be, and what comes of it. */
	readonly flaws: readonly Flaw[];
}

/** The part that depends on the document alone. */
interface Prepared {
	readonly spec: Spec;
	readonly operations: readonly Operation[];
	readonly engine: Engine;
	readonly broken: ReadonlyMap<Operation, SchemaError>;
	readonly echo: Echo;
	readonly flaws: readonly Flaw[];
}

// The bundled contract does not change, so the mocks of one process share what is made of it.
let preparedBundle: Prepared | undefined;

/** Loads a document; throws a `DocumentError` for one that cannot be served at all. */
export function loadDocument(document: OpenApiDocument, options: LoadOptions): Loaded {
	const isBundled = document === bundledDocument();
	const { spec, operations, engine, broken, echo, flaws } = isBundled
		? prepareBundle(document)
		: prepareChecked(document);
	const answerRequest = createAnswerRequest({
		spec,
		engine,
		brokenBy: (operation) => broken.get(operation),
		expected: options,
		tolerates: createTolerates(options.profile, options.scenarios.lenient, spec),
		describeErrors: createDescribeErrors(createLocate(document, isBundled ? { root: bundledSource() } : {})),
		echo,
	});
	return { spec, operations, answerRequest, flaws };
}

function prepareBundle(document: OpenApiDocument): Prepared {
	// A test has checked it.
	const spec = openSpec(document);
	preparedBundle ??= prepare(spec, spec.operations);
	return preparedBundle;
}

/** Finds now, and not at the first request, what is wrong with a document. */
function prepareChecked(document: OpenApiDocument): Prepared {
	const spec = openSpec(document);
	const { operations, flaws: examples } = usableOperations(spec);
	const broken = brokenOperations(spec, operations);
	const schemas = [...broken].map(([{ operationId }, { pointer, message }]): Flaw => {
		return { pointer, message: `${message}; ${operationId} is answered with 501` };
	});
	const responses = brokenResponses(spec);
	// Last, as the schemas say what is wrong with them when they are used.
	const flaws = [...flawsOf(spec), ...schemas, ...examples, ...responses];
	return { ...prepare(spec, operations), broken, flaws };
}

function prepare(spec: Spec, operations: readonly Operation[]): Prepared {
	const engine = cachedEngine(createEngine(spec));
	return { spec, operations, engine, broken: new Map(), echo: compileEcho(operations), flaws: [] };
}

/** The operations whose requests meet a schema that cannot be used. */
function brokenOperations(spec: Spec, operations: readonly Operation[]): Map<Operation, SchemaError> {
	return new Map(
		operations.flatMap((operation): [Operation, SchemaError][] => {
			const error = unusableRequest(spec, operation);
			return error ? [[operation, error]] : [];
		}),
	);
}

/** Schemas of responses that cannot be used: examples are sent unseen, and nothing can be made in their place. */
function brokenResponses(spec: Spec): Flaw[] {
	const flawsOf = (holder: Media | Parameter, consequence: string): Flaw[] => {
		const error = unusableResponse(spec, holder);
		return error ? [{ pointer: error.pointer, message: `${error.message}; ${consequence}` }] : [];
	};
	return spec.operations.flatMap(({ operationId, responses }) =>
		responses.flatMap(({ status, media, headers }) => {
			const name = `the response ${status} of ${operationId}`;
			return [
				...media.flatMap((one) => flawsOf(one, `${name} is not checked, and without an example it is 501`)),
				...headers.flatMap((one) => flawsOf(one, `without an example ${name} has no header ${one.name}`)),
			];
		}),
	);
}
