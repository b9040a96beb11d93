import { mayAnswerWithBody } from "@forter-orders/spec";
import { changeAnswer } from "./change.ts";
import { definitions, type FaultName } from "./definitions.ts";
import type { FaultSpec } from "./fault.ts";
import { type AnswerContext, FaultError, type Message } from "./message.ts";
import type { Reply } from "./reply.ts";

const NO_GZIP = "This is no gzip at all.";
const harmsBody: readonly FaultName[] = ["stall-in-body", "drip", "reset-after-headers", "gzip-garbage"];

/** Makes the reply that a fault makes of a response; throws a `FaultError` when this response cannot have it. */
export async function applyFault(spec: FaultSpec, response: Response, context: AnswerContext): Promise<Reply> {
	const value = spec.value ?? definitions[spec.name].parameter?.fallback;
	const whole: FaultSpec = value === undefined ? spec : { ...spec, value };
	if (definitions[spec.name].kind === "answer") {
		return { response: toResponse(changeAnswer(whole, await toMessage(response), context)) };
	}
	if (harmsBody.includes(spec.name) && response.body === null) throw new FaultError("the answer has no body");
	if (spec.name !== "gzip-garbage") return { response, transport: whole };
	const headers = { ...Object.fromEntries(response.headers), "content-encoding": "gzip" };
	return { response: toResponse({ status: response.status, headers, body: NO_GZIP }), transport: whole };
}

async function toMessage(response: Response): Promise<Message> {
	const body = response.body === null ? null : await response.text();
	return { status: response.status, headers: Object.fromEntries(response.headers), body };
}

function toResponse({ status, headers, body }: Message): Response {
	return new Response(mayAnswerWithBody({ method: "GET" }, status) ? body : null, { status, headers });
}
