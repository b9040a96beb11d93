import type { Echo } from "../answer/echo.ts";
import type { Engine, EngineAnswer, EngineRequest } from "../answer/engine.ts";
import { type DescribeErrors, wantsDetail } from "../answer/error-detail.ts";
import { problem } from "../answer/problem.ts";
import { toRefusal } from "../answer/refusals.ts";
import { wishFault } from "../answer/wish-fault.ts";
import type { Choice } from "../orders/choice.ts";
import { challenges } from "../request/credentials.ts";
import type { Tolerates } from "../request/profile.ts";
import type { RequestBody } from "../request/request-body.ts";
import type { RequestJudge } from "../request/request-judge.ts";
import type { RequestModel } from "../request/request-model.ts";
import { formatViolation, type Violation } from "../request/violation.ts";
import type { Route } from "./route.ts";

/** A request with what was found out about it. */
export interface Incoming {
	readonly request: Request;
	readonly url: URL;
	readonly route: Route;
	readonly body: RequestBody;
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
	readonly engine: Engine;
	readonly modelOf: (route: Route) => RequestModel | undefined;
	readonly judge: RequestJudge;
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
	const { engine, modelOf, judge, tolerates, describeErrors, echo } = parts;
	return async (incoming, { rule, wish }) => {
		const { request, route, body } = incoming;
		const { operation } = route;
		const model = modelOf(route);
		if (body.refused !== undefined) return refusedBody(body.refused);
		const chosen = (refusals: readonly Violation[]) => engine.answer(toEngineRequest(incoming, refusals), wish);
		if (model === undefined || operation === undefined) {
			const answer = await chosen([]);
			return { answer: withAllow(answer, route), violations: [], accepted: false };
		}
		const violations = judgeIncoming(judge, model, incoming);
		if (!tolerates(violations, model, body)) {
			const answer = withReason(await chosen(violations), violations, model, body);
			const isDetailed = wantsDetail(request.headers.get("prefer"));
			return { answer: isDetailed ? await describeErrors(answer, violations) : answer, violations, accepted: false };
		}
		const unmet = wishFault(operation, wish);
		if (unmet !== undefined) return { answer: problem(404, `Prefer: ${unmet}`), violations, accepted: false };
		const answer = await chosen([]);
		// An example that is asked for by name is wanted as it stands.
		const isVerbatim = answer.isProblem === true || (rule === "prefer" && wish.exampleKey !== undefined);
		const source = { body: body.value, segments: route.segments };
		const shown = isVerbatim ? answer : echo(answer, operation, source);
		return { answer: shown, violations, accepted: answer.isProblem !== true };
	};
}

function toEngineRequest({ request, url, route, body }: Incoming, refusals: readonly Violation[]): EngineRequest {
	return {
		method: request.method,
		path: url.pathname,
		accept: request.headers.get("accept"),
		body: body.value,
		refusals: refusals.map(toRefusal),
		operation: route.operation,
	};
}

function judgeIncoming(
	judge: RequestJudge,
	model: RequestModel,
	{ request, url, route, body }: Incoming,
): readonly Violation[] {
	const { segments } = route;
	return judge(model, { headers: request.headers, search: url.search.slice(1), segments, body });
}

/** The rest of the body may still be on its way, so the connection cannot be used again. */
function refusedBody(status: 408 | 413): Answered {
	const answer = problem(status, BODY_REFUSED[status], { headers: { connection: "close" } });
	return { answer, violations: [], accepted: false };
}

function withAllow(answer: EngineAnswer, { allow }: Route): EngineAnswer {
	return allow.length === 0 ? answer : withHeaders(answer, { allow: allow.join(", ") });
}

/** Adds to a refusal what its status needs and Prism does not give. */
function withReason(
	answer: EngineAnswer,
	violations: readonly Violation[],
	model: RequestModel,
	body: RequestBody,
): EngineAnswer {
	if (violations.some(({ rule }) => rule === "security")) {
		return answer.isProblem ? withHeaders(answer, challenges(model.security)) : answer;
	}
	const type = violations.find(({ rule }) => rule === "content-type" || rule === "content-encoding");
	if (type !== undefined) return unsupported(answer, type, model);
	// Without a documented 400 Prism takes a body that cannot be read for one that breaks its schema.
	return body.fault && answer.isProblem ? problem(BAD_REQUEST, formatViolation(body.fault)) : answer;
}

/** Prism gives the documented 400 in place of a 415 that is not documented, which would hide the reason. */
function unsupported(answer: EngineAnswer, { rule, pointer, message }: Violation, model: RequestModel): EngineAnswer {
	const types = model.contents.map(({ mediaType }) => mediaType).join(", ");
	const accept: Record<string, string> = types === "" ? {} : { accept: types };
	const hint = rule === "content-type" ? accept : { "accept-encoding": "identity" };
	if (answer.status === UNSUPPORTED && answer.isProblem !== true) return withHeaders(answer, hint);
	return problem(UNSUPPORTED, `The header ${pointer.slice(1)} ${message}`, { headers: hint });
}

function withHeaders(answer: EngineAnswer, headers: Readonly<Record<string, string>>): EngineAnswer {
	return { ...answer, headers: { ...answer.headers, ...headers } };
}
