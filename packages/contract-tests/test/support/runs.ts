import { createMock } from "@forter-orders/mock";
import { onTestFinished } from "vitest";
import {
	type Finding,
	type LoadOptions,
	loadContract,
	type OpenApiDocument,
	type RunOptions,
	type RunReport,
	runContract,
} from "../../src/index.ts";

/** How a document is loaded and its suite run. */
export type Settings = LoadOptions & RunOptions;

/** The suite of a document against the built-in mock. */
export async function runOnMock(document: OpenApiDocument, settings: Settings = {}): Promise<RunReport> {
	return runContract(await loadContract(document, settings), settings);
}

/** What a server makes of the answer that keeps the contract. */
export type Wrong = (right: Response, request: Request) => Response | Promise<Response>;

/** The suite of a document against a server that is its mock but for one thing. */
export async function runOnWrong(document: OpenApiDocument, wrong: Wrong, settings: Settings = {}): Promise<RunReport> {
	const credentials = { siteId: "right-site", apiKey: "right-key" };
	const mock = await createMock({ document, ...credentials });
	onTestFinished(() => mock.close());
	const fetch: typeof globalThis.fetch = async (input, init) => {
		const request = new Request(input, init);
		return wrong(await mock.fetch(request.clone()), request);
	};
	const target = { url: mock.url, fetch };
	return runContract(await loadContract(document, settings), { target, ...credentials, ...settings });
}

/** What is wrong in a run, in short. */
export function causesIn({ findings }: Pick<RunReport, "findings">): string[] {
	return [...new Set(findings.map(({ cause }: Finding) => cause))];
}

/** Why cases of a run were not run. */
export function reasonsIn({ phases }: Pick<RunReport, "phases">): string[] {
	return [...new Set(phases.flatMap(({ reasons = [] }) => reasons.map(({ reason }) => reason)))];
}

/** The ids of the cells of a run that are not covered. */
export function holesIn({ coverage }: Pick<RunReport, "coverage">): string[] {
	return coverage.cells.filter(({ state }) => state !== "green").map(({ id }) => id);
}
