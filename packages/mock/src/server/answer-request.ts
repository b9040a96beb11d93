import {
	challenges,
	createMask,
	type ExpectedCredentials,
	formatViolation,
	judgeRequest,
	namedPlaceholder,
	type Operation,
	type Route,
	SchemaError,
	type Spec,
	type Violation,
} from "@forter-orders/spec";
import type { Echo } from "../answer/echo.ts";
import type { Engine, EngineAnswer } from "../answer/engine.ts";
import { type DescribeErrors, wantsDetail } from "../answer/error-detail.ts";
import { problem } from "../answer/problem.ts";
import { forbiddenInstead, toRefusal } from "../answer/refusals.ts";
import { wishFault } from "../answer/wish-fault.ts";
import type { ReceivedBody } from "../body/read-body.ts";
import type { Choice } from "../orders/choice.ts";
import type { Tolerates } from "./profile.ts";

/** A request with what was found out about it. */
export interface Incoming {
	readonly request: Request;
	readonly url: URL;
	readonly route: Route<Operation>;
	readonly body: ReceivedBody;
}

/** The answer to a request, and what was wrong with the request. */
export interface Answered {
	readonly answer: EngineAnswer;
	readonly violations: readonly Violation[];
	/** Whether the request was answered as one that keeps the contract. */
	readonly accepted: boolean;
}

/** Judges a request and answers it; what is wanted counts when the request is accepted. */
export type AnswerRequest = (incoming: Incoming, wanted: Pick<Choice, "rule" | "wish">) => Promise<Answered>;

/** The parts that judge a request and shape its answer. */
export interface AnswerParts {
	readonly spec: Spec;
	readonly engine: Engine;
	/** What keeps an operation from being served. */
	readonly brokenBy: (operation: Operation) => SchemaError | undefined;
	readonly expected: ExpectedCredentials;
	readonly tolerates: Tolerates;
	readonly describeErrors: DescribeErrors;
	readonly echo: Echo;
}

const BODY_REFUSED = {
	408: "The body of the request stopped arriving: for a second nothing came",
	413: "The body of the request is larger than 5 MB",
};
const BAD_REQUEST = 400;
const UNSUPPORTED = 415;

/** Makes the function that answers requests. */
export function createAnswerRequest(parts: AnswerParts): AnswerRequest {
	const { spec, engine, brokenBy, expected, tolerates, describeErrors, echo } = parts;
	return async ({ request, url, route, body }, { rule, wish }) => {
		const { operation, values } = route;
		const { headers } = request;
		if (body.refused !== undefined) return refusedBody(body.refused);
		if (operation === undefined) return refusal(noRoute(route));
		const broken = brokenBy(operation);
		if (broken) return refusal(unserved(operation, broken));
		const message = { headers, search: url.search.slice(1), values, body: body.message };
		const violations = judgeRequest(spec, operation, message, expected).violations.map(withoutNamesOfPersons);
		const ask = (refused: readonly Violation[], wanted = wish) =>
			engine
				.answer(
					{ operation, accept: headers.get("accept"), body: body.value, refusals: refused.map(toRefusal) },
					wanted,
				)
				.catch((error: unknown) => {
					if (error instanceof SchemaError) return unserved(operation, error);
					throw error;
				});
		if (!tolerates(violations, operation, body)) {
			const status = forbiddenInstead(operation, violations);
			const chosen = status === undefined ? await ask(violations) : await ask([], { code: status });
			const answer = withReason(chosen, violations, operation);
			const isDetailed = wantsDetail(headers.get("prefer"));
			return { answer: isDetailed ? describeErrors(answer, violations) : answer, violations, accepted: false };
		}
		const unmet = wishFault(operation, wish);
		if (unmet !== undefined) return { answer: problem(404, `Prefer: ${unmet}`), violations, accepted: false };
		const { exampleKey, ...unnamed } = wish;
		const named = await ask([]);
		// An example that the mock chose may be there in another media type only than is asked for.
		const isElsewhere = named.isProblem === true && exampleKey !== undefined && rule !== "prefer";
		const answer = isElsewhere ? await ask([], unnamed) : named;
		// An example that is asked for by name is wanted as it stands.
		const isVerbatim = answer.isProblem === true || (rule === "prefer" && wish.exampleKey !== undefined);
		const shown = isVerbatim ? answer : echo(answer, operation, { body: body.value, values });
		return { answer: shown, violations, accepted: answer.isProblem !== true };
	};
}

const mask = createMask(namedPlaceholder);

/** A map may have addresses as its names, and a violation goes into headers and logs. */
function withoutNamesOfPersons(violation: Violation): Violation {
	return { ...violation, pointer: mask(violation.pointer) };
}

function refusal(answer: EngineAnswer): Answered {
	return { answer, violations: [], accepted: false };
}

function noRoute({ methods }: Route<Operation>): EngineAnswer {
	if (methods.length === 0) return problem(404, "The document has no path that the request is for");
	const allow = methods.join(", ");
	return problem(405, `The document has this path for ${allow} only`, { headers: { allow } });
}

function unserved({ operationId }: Operation, { pointer, message }: SchemaError): EngineAnswer {
	return problem(501, `The operation ${operationId} cannot be served: its schema at #${pointer} ${message}`);
}

/** The rest of the body may still be on its way, so the connection cannot be used again. */
function refusedBody(status: 408 | 413): Answered {
	return refusal(problem(status, BODY_REFUSED[status], { headers: { connection: "close" } }));
}

/** Adds to a refusal what its status needs and Prism does not give. */
function withReason(answer: EngineAnswer, violations: readonly Violation[], operation: Operation): EngineAnswer {
	if (violations.some(({ rule }) => rule === "security")) {
		return answer.isProblem ? withHeaders(answer, challenges(operation.security)) : answer;
	}
	const type = violations.find(({ rule }) => rule === "content-type" || rule === "content-encoding");
	if (type !== undefined) return unsupported(answer, type, operation);
	// Without a documented 400 Prism takes a body that cannot be read for one that breaks its schema.
	const unreadable = violations.find(({ in: part, rule }) => part === "body" && (rule === "json" || rule === "form"));
	return unreadable && answer.isProblem ? problem(BAD_REQUEST, formatViolation(unreadable)) : answer;
}

/** Prism gives the documented 400 in place of a 415 that is not documented, which would hide the reason. */
function unsupported(answer: EngineAnswer, { rule, pointer, message }: Violation, { body }: Operation): EngineAnswer {
	const types = (body?.media ?? []).map(({ mediaType }) => mediaType).join(", ");
	const accept: Record<string, string> = types === "" ? {} : { accept: types };
	const hint = rule === "content-type" ? accept : { "accept-encoding": "identity" };
	if (answer.status === UNSUPPORTED && answer.isProblem !== true) return withHeaders(answer, hint);
	return problem(UNSUPPORTED, `The header ${pointer.slice(1)} ${message}`, { headers: hint });
}

function withHeaders(answer: EngineAnswer, headers: Readonly<Record<string, string>>): EngineAnswer {
	return { ...answer, headers: { ...answer.headers, ...headers } };
}
