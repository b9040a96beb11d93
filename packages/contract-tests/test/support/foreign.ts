import { describe, expect, test } from "vitest";
import type { OpenApiDocument } from "../../src/index.ts";
import { causesIn, reasonsIn, runOnMock, runOnWrong, type Wrong } from "./runs.ts";

/** A document of a kind that others write, and a server that does not keep it. */
export interface Foreign {
	readonly name: string;
	readonly document: OpenApiDocument;
	/** Why some of its cases cannot be run; all can by default. */
	readonly notRun?: readonly string[];
	/** What the server does, after "a server that". */
	readonly server: string;
	readonly wrong: Wrong;
	/** What one of the findings must hold. */
	readonly finding: Readonly<Record<string, unknown>>;
}

/** For each document: its mock keeps it, in every cell that can be tried, and the suite finds what is wrong with its server. */
export function describeForeign(rows: readonly Foreign[]): void {
	describe.each(rows)("$name", ({ document, notRun = [], server, wrong, finding }) => {
		test("is kept by its mock", async () => {
			const report = await runOnMock(document);
			expect(report.findings).toEqual([]);
			expect(reasonsIn(report).sort()).toEqual([...notRun].sort());
			const holes = report.coverage.cells.filter(({ state }) => state !== "green");
			expect(holes.filter(({ reason }) => !notRun.includes(reason ?? ""))).toEqual([]);
			expect(report.phases.reduce((sum, { passed }) => sum + passed, 0)).toBeGreaterThan(0);
		});

		test(`is not kept by a server that ${server}`, async () => {
			const report = await runOnWrong(document, wrong);
			const found = report.findings.filter((one) => expect.objectContaining(finding).asymmetricMatch(one));
			expect(found, `findings: ${causesIn(report).join("\n")}`).not.toEqual([]);
		});
	});
}

/** Takes whatever it should refuse. */
export const takesAnything: Wrong = (right) => (isRefusal(right) ? Response.json({}) : right);

/** Answers in a media type that is not documented. */
export const answersInHtml: Wrong = (right) => {
	const headers = new Headers(right.headers);
	headers.set("content-type", "text/html");
	return new Response(right.body, { status: right.status, headers });
};

/** Fails whatever comes. */
export const fails: Wrong = () => new Response("oops", { status: 500, headers: { "content-type": "text/plain" } });

/** Refuses requests for which a test holds. */
export function refuses(test: (request: Request) => boolean, status = 400): Wrong {
	return (right, request) => (test(request) ? Response.json({}, { status }) : right);
}

function isRefusal({ status }: Response): boolean {
	return status === 400 || status === 422;
}
