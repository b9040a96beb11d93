import {
	isObject,
	isStatus,
	isSuccess,
	type Judgement,
	joined,
	judgeRequest,
	judgeRequestBody,
	judgeResponse,
	type Operation,
	responseFor,
	type Violation,
} from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";
import { servedRouteIn } from "../contract/router.ts";

const NO_HEADERS = new Headers();

/** Judges a Request by what an operation asks for; anything else is taken for its body. */
export async function judgeReceivedRequest(
	contract: Contract,
	operation: Operation,
	received: unknown,
): Promise<Judgement> {
	const { spec } = contract;
	if (!(received instanceof Request)) {
		const body = { kind: "value", value: sent(received) } as const;
		return judgeRequestBody(spec, operation, { search: "", values: {}, headers: NO_HEADERS, body });
	}
	const { method, headers, url } = received;
	const { pathname, search } = new URL(url);
	const query = search.replace(/^\?/, "");
	const route = servedRouteIn(contract, operation.method, pathname, query);
	const bytes = new Uint8Array(await received.clone().arrayBuffer());
	const isOwn = route.operation === operation;
	const judged = judgeRequest(spec, isOwn ? operation : withoutPath(operation), {
		search: query,
		values: route.values,
		headers,
		body: bytes.length === 0 ? { kind: "none" } : { kind: "bytes", bytes },
	});
	const address = [
		...(method === operation.method ? [] : [wrongMethod(operation, method)]),
		...(isOwn ? [] : [wrongPath(operation)]),
	];
	return joined([{ violations: address, unchecked: [] }, judged]);
}

function withoutPath(operation: Operation): Operation {
	return { ...operation, parameters: operation.parameters.filter((parameter) => parameter.in !== "path") };
}

function wrongMethod({ method, pointer }: Operation, received: string): Violation {
	return { in: "method", pointer: "", rule: "method", message: `must be ${method}`, received, schema: pointer };
}

function wrongPath({ path, pointer }: Operation): Violation {
	const message = `must be ${path}`;
	return { in: "path", pointer: "", rule: "path", message, received: "another path", schema: pointer };
}

/** A response with the status that it has. */
export interface ReceivedResponse {
	readonly status: number;
	readonly judgement: Judgement;
}

/** Judges a Response, an object with `status` and `body`, or a body alone, which has the given status or the first success. */
export async function judgeReceivedResponse(
	{ spec }: Contract,
	operation: Operation,
	received: unknown,
	status: number | undefined,
): Promise<ReceivedResponse> {
	if (received instanceof Response) {
		const { status: own, headers } = received;
		const bytes = new Uint8Array(await received.clone().arrayBuffer());
		const body = bytes.length === 0 ? ({ kind: "none" } as const) : ({ kind: "bytes", bytes } as const);
		return { status: own, judgement: judgeResponse(spec, operation, { status: own, headers, body }) };
	}
	const { responses } = operation;
	const isWhole = isObject(received) && typeof received.status === "number" && "body" in received;
	const fallback = Number(
		responses.find((response) => isStatus(response.status) && isSuccess(response.status))?.status ?? 200,
	);
	const own = isWhole ? Number(received.status) : (status ?? fallback);
	const media = responseFor(responses, own)?.media ?? [];
	const described = media.find(({ kind }) => kind === "json") ?? media[0];
	const headers = new Headers(described && { "content-type": described.sentAs() });
	const body = { kind: "value", value: sent(isWhole ? received.body : received) } as const;
	const bare = { ...operation, responses: responses.map((response) => ({ ...response, headers: [] })) };
	return { status: own, judgement: judgeResponse(spec, bare, { status: own, headers, body }) };
}

/** A value as it is after it was sent as JSON. */
function sent(value: unknown): unknown {
	const text = JSON.stringify(value);
	return text === undefined ? undefined : JSON.parse(text);
}
