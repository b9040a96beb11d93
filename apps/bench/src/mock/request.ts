import { Agent, request as send } from "node:http";
import type { Mock } from "@forter-orders/mock";
import { type Facts, settingsFor } from "../contract.ts";

/** Requests for a decision: one that keeps the contract, and one with nothing but its id. */
export interface Requests {
	readonly valid: (url: string) => Promise<void>;
	readonly invalid: (url: string) => Promise<void>;
}

/** How a request is made: resolves with the status when the body has been read. */
export type Post = (url: string, init: { headers: Record<string, string>; body: string }) => Promise<number>;

/** The two requests, checked: rejects when the one is refused, or the other is not. */
export function requestsOver(post: Post, facts: Facts): Requests {
	const { headers } = settingsFor(facts, "", 0);
	const [template = ""] = Object.keys(Object(facts.document.paths));
	const path = template.replace(/\{\w+\}/, facts.order.orderId);
	const bodies = [JSON.stringify(facts.order), JSON.stringify({ orderId: facts.order.orderId })];
	const request = (body: string, accepted: boolean) => async (url: string) => {
		const status = await post(`${url}${path}`, { headers, body });
		if (status < 300 !== accepted) throw new Error(`a request was ${accepted ? "refused" : "accepted"}: ${status}`);
	};
	return { valid: request(bodies[0] ?? "", true), invalid: request(bodies[1] ?? "", false) };
}

/** Posts by node:http with keep-alive, which costs the one who measures less than fetch does. */
export function createPost(): Post {
	const agent = new Agent({ keepAlive: true });
	return (url, { headers, body }) =>
		new Promise((resolve, reject) => {
			const length = { "content-length": Buffer.byteLength(body) };
			const outgoing = send(url, { method: "POST", agent, headers: { ...headers, ...length } }, (response) => {
				response.resume().on("end", () => resolve(response.statusCode ?? 0));
				response.on("error", reject);
			});
			outgoing.setTimeout(10_000, () => outgoing.destroy(new Error("no answer within 10 s")));
			outgoing.on("error", reject).end(body);
		});
}

/** Posts to a mock without a port. */
export function postTo(mock: Pick<Mock, "fetch">): Post {
	return async (url, init) => {
		const response = await mock.fetch(url, { method: "POST", ...init });
		await response.arrayBuffer();
		return response.status;
	};
}
