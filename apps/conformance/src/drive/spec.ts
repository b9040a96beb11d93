import {
	createRouter,
	type Judgement,
	judgeRequest,
	judgeResponse,
	type MessageBody,
	type Operation,
	openSpec,
} from "@forter-orders/spec";
import type { GivenResponse, Message, Row, SentRequest } from "../row.ts";
import { differences, faultOf, type Verdict } from "./compare.ts";

/** What the judge of the specification says of the messages of a row, where that is not what the row says. */
export function driveSpec({ document, messages }: Row): string[] {
	const spec = openSpec(document);
	const route = createRouter(spec.operations);
	const judgeSent = (message: SentRequest): Verdict => {
		const [path = "", ...rest] = message.path.split("?");
		const search = rest.join("?");
		const { operation, values, methods } = route(message.method, path, search);
		if (operation === undefined) return { breaks: [methods.length === 0 ? "path path" : "method method"] };
		const headers = new Headers(message.headers);
		return verdictOf(judgeRequest(spec, operation, { search, values, headers, body: bodyOf(message) }));
	};
	const judgeGiven = (message: GivenResponse): Verdict => {
		const { status, headers } = message;
		const operation = operationOf(spec.operations, message);
		return verdictOf(judgeResponse(spec, operation, { status, headers: new Headers(headers), body: bodyOf(message) }));
	};
	return messages.flatMap((message) =>
		differences(message, message.side === "request" ? judgeSent(message) : judgeGiven(message)),
	);
}

/** The operation that a message is for. */
export function operationOf(operations: readonly Operation[], { operationId }: Message): Operation {
	const found = operations.find((one) => operationId === undefined || one.operationId === operationId);
	if (found === undefined) throw new TypeError(`the document of the row has no operation ${operationId ?? "at all"}`);
	return found;
}

function bodyOf({ body }: Message): MessageBody {
	if (body === undefined) return { kind: "none" };
	return { kind: "bytes", bytes: typeof body === "string" ? new TextEncoder().encode(body) : body };
}

function verdictOf({ violations, unchecked }: Judgement): Verdict {
	return { breaks: violations.map(faultOf), unchecked };
}
