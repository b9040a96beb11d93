import { assertFree } from "@forter-orders/command-line";
import { build } from "./build.ts";
import type { Options } from "./command.ts";
import { firstOrder, readContract, whatToDo } from "./contract.ts";
import { type Decided, decide } from "./decide.ts";
import { readOrder } from "./order-file.ts";
import type { Progress } from "./progress.ts";

/** What stands after the main job: a decided order, and the servers, which run until `close`. */
export type Run = Decided & {
	/** What the contract says to do with the decision. */
	advice: string[];
	mockUrl: string;
	/** A cURL line that posts an order to the mock. */
	curl: string;
	docsUrl: string;
	/** From the start of the run to the decision, in milliseconds. */
	durationMs: number;
	close: () => Promise<void>;
};

/** Does the main job: builds everything, starts the mock and the docs, and has one order decided. */
export async function run(options: Options, progress: Progress): Promise<Run> {
	const start = performance.now();
	const given = options.order === undefined ? undefined : await readOrder(options.order);
	await assertFree(options.port);
	await assertFree(options.docsPort);
	await build(progress);

	const closers: (() => Promise<void>)[] = [];
	const close = async () => {
		await Promise.all(closers.map((closer) => closer()));
	};
	try {
		const mock = await startMock(options.port, progress);
		closers.push(() => mock.close());
		const docs = await startDocs(options.docsPort, progress);
		closers.push(() => docs.close());
		const contract = await readContract();
		const order = given ?? firstOrder(contract);
		const decided = await progress.step("order", "sent through the built client", () => decide(mock, order));
		const { renderCurl } = await import("@forter-orders/mock");
		const file = options.order === undefined ? undefined : { bodyFile: options.order, pathValue: decided.orderId };
		return {
			...decided,
			advice: whatToDo(contract, decided.decision, decided.recommendation),
			mockUrl: mock.url,
			curl: renderCurl(mock.url, file),
			docsUrl: docs.url,
			durationMs: Math.round(performance.now() - start),
			close,
		};
	} catch (error) {
		await close();
		throw error;
	}
}

function startMock(port: number, progress: Progress) {
	return progress.step("mock", "started", async () => {
		const { createMock } = await import("@forter-orders/mock");
		const mock = await createMock();
		await mock.listen(port);
		return mock;
	});
}

function startDocs(port: number, progress: Progress) {
	return progress.step("docs", "served", async () => {
		const { serveDocs } = await import("@forter-orders/docs");
		return serveDocs({ port });
	});
}
