import { loadContract } from "@forter-orders/contract-tests";
import { createMock } from "@forter-orders/mock";
import { DocumentError, type OpenApiDocument, openSpec } from "@forter-orders/spec";
import type { Refused } from "../corpus/refused.ts";
import { createSource } from "./inside.ts";

type Open = (document: OpenApiDocument) => unknown;

const tools: Readonly<Record<string, Open>> = {
	"the judge": openSpec,
	"the mock": async (document) => await (await createMock({ document })).close(),
	"orders-contract": loadContract,
	compat: (document) => createSource(openSpec(document)),
};

/** Where a tool takes what must be refused, or says something else of it. */
export async function driveRefused({ document, says }: Refused): Promise<string[]> {
	const faults: string[] = [];
	for (const [tool, open] of Object.entries(tools)) {
		const said = await refusalOf(open, document);
		if (said !== says) faults.push(`${tool} must say "${says}", and says "${said}"`);
	}
	return faults;
}

async function refusalOf(open: Open, document: unknown): Promise<string> {
	try {
		// What is given here is what its type forbids.
		await open(document as OpenApiDocument);
		return "nothing";
	} catch (error) {
		if (error instanceof DocumentError) return error.message;
		throw error;
	}
}
