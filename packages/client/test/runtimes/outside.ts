import { pathToFileURL } from "node:url";
import type { Order } from "@forter-orders/types";
import { order as approved } from "../order.ts";
import { installed } from "../package/installed.ts";
import { serve, silence } from "../server.ts";

/** The part of the mock that the tests use. */
export interface Mock {
	readonly fetch: typeof globalThis.fetch;
	readonly requests: readonly { readonly status: number }[];
	listen(): Promise<string>;
	close(): Promise<void>;
}

/** What a program of the tests is given. */
export interface Given {
	/** Where the mock listens. */
	readonly baseUrl: string;
	/** Where a server takes requests and never answers. */
	readonly silentUrl: string;
	readonly order: Order;
}

/** What a test needs of the outside, until it is closed. */
export interface Outside extends AsyncDisposable {
	readonly mock: Mock;
	readonly given: Given;
}

const order = { ...approved, accountOwner: { ...approved.accountOwner, email: "decline@forter.com" } };

/** Starts the mock, which is found at run time because it is no dependency of what is compiled here. */
export async function startOutside(): Promise<Outside> {
	const { createMock }: { createMock(): Promise<Mock> } = await import(
		pathToFileURL(installed("@forter-orders/mock")).href
	);
	const [mock, silent] = await Promise.all([createMock(), serve(silence)]);
	return {
		mock,
		given: { baseUrl: await mock.listen(), silentUrl: silent.url, order },
		async [Symbol.asyncDispose]() {
			await silent[Symbol.asyncDispose]();
			await mock.close();
		},
	};
}

/** What the programs of the tests give back when all goes well. */
export const expected: Readonly<Record<string, unknown>> = {
	decision: "DECLINE",
	raw: "DECLINE",
	failure: "server 503, 2 requests",
	resent: "DECLINE",
	late: "timeout, 2 requests",
	aborted: "aborted, TimeoutError",
	fake: "timeout",
	wrong: ["/orderType"],
};
