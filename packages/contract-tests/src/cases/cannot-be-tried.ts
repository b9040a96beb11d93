import type { CaseResult, RunContext, TestCase } from "../model/case.ts";

/** A case that nothing can be sent for; it is counted as not run, with the reason. */
export class CannotBeTried extends Error {
	override readonly name = "CannotBeTried";
}

/** Runs a case; one that cannot be tried says so. */
export async function runCase(test: TestCase, context: RunContext): Promise<CaseResult> {
	try {
		return await test.run(context);
	} catch (error) {
		if (error instanceof CannotBeTried) return { state: "notRun", reason: error.message };
		throw error;
	}
}
