import { cachedEngine } from "./answer/cached-engine.ts";
import { checkedEngine } from "./answer/checked-engine.ts";
import { compileEcho, type Echo } from "./answer/echo.ts";
import { createEngine, type Engine, type Operation } from "./answer/engine.ts";
import { createDescribeErrors } from "./answer/error-detail.ts";
import { bundledDocument, bundledSource } from "./document/bundle.ts";
import { checkDocument } from "./document/check-document.ts";
import type { OpenApiDocument } from "./document/document.ts";
import { sourceOf } from "./document/read-document.ts";
import type { Scenarios } from "./document/scenarios.ts";
import { checkResponseExamples } from "./judge/example-check.ts";
import type { Judge } from "./judge/judge.ts";
import type { ExpectedCredentials } from "./request/credentials.ts";
import { createTolerates, type Profile } from "./request/profile.ts";
import { createRequestJudge } from "./request/request-judge.ts";
import { type RequestModel, readRequestModel } from "./request/request-model.ts";
import { type AnswerRequest, createAnswerRequest } from "./server/answer-request.ts";

/** What the answers depend on besides the document. */
export interface LoadOptions extends ExpectedCredentials {
	readonly scenarios: Scenarios;
	readonly profile: Profile;
}

/** A document made ready to answer requests. */
export interface Loaded {
	readonly engine: Engine;
	readonly answerRequest: AnswerRequest;
}

/** The part that depends on the document alone. */
interface Prepared {
	readonly engine: Engine;
	readonly judge: Judge;
	readonly responseJudge: Judge;
	readonly models: ReadonlyMap<Operation, RequestModel>;
	readonly echo: Echo;
}

// The bundled contract does not change, so the mocks of one process share what is made of it.
let preparedBundle: Promise<Prepared> | undefined;

/** Loads a document; throws a `TypeError` for one that cannot be served. */
export async function loadDocument(document: OpenApiDocument, options: LoadOptions): Promise<Loaded> {
	const isBundled = document === bundledDocument();
	const { engine, judge, models, echo } = await (isBundled ? prepareBundle(document) : prepareChecked(document));
	const source = isBundled ? { files: [bundledSource()] } : sourceOf(document);
	const answerRequest = createAnswerRequest({
		engine,
		modelOf: ({ operation }) => operation && models.get(operation),
		judge: createRequestJudge(document, judge, options),
		tolerates: createTolerates(options.profile, options.scenarios.lenient, judge),
		describeErrors: createDescribeErrors(source),
		echo,
	});
	return { engine, answerRequest };
}

function prepareBundle(document: OpenApiDocument): Promise<Prepared> {
	// A test has checked it.
	preparedBundle ??= prepare(document);
	return preparedBundle;
}

/** Finds now, and not at the first request, what is wrong with a document. */
async function prepareChecked(document: OpenApiDocument): Promise<Prepared> {
	checkDocument(document);
	const prepared = await prepare(document);
	checkResponseExamples(document, prepared.responseJudge);
	for (const { parameters, contents } of prepared.models.values()) {
		for (const { schema } of [...parameters, ...contents]) if (schema !== undefined) prepared.judge.prepare(schema);
	}
	return prepared;
}

async function prepare(document: OpenApiDocument): Promise<Prepared> {
	const [engine, { createJudge }] = await Promise.all([loadEngine(document), import("./judge/judge.ts")]);
	const judge = createJudge(document, "request");
	const responseJudge = createJudge(document, "response");
	const models = new Map(
		engine.operations.map((operation) => [operation, readRequestModel(document, operation.path, operation.method)]),
	);
	return {
		engine: cachedEngine(checkedEngine(engine, document, responseJudge)),
		judge,
		responseJudge,
		models,
		echo: compileEcho(document),
	};
}

async function loadEngine(document: OpenApiDocument): Promise<Engine> {
	try {
		return await createEngine(document);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new TypeError(`the document cannot be read: ${reason}`, { cause: error });
	}
}
