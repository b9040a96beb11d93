import type { Contract } from "../contract/contract.ts";
import type { TestCase } from "../model/case.ts";
import { type Phase, phases } from "../model/report.ts";
import { authCases } from "./auth.ts";
import { boundaryCases } from "./boundary.ts";
import { exampleCases } from "./examples.ts";
import { faultCases } from "./faults.ts";
import { fuzzCases } from "./fuzz.ts";
import { protocolCases } from "./protocol.ts";
import { responseCases } from "./responses.ts";
import { scenarioCases } from "./scenarios.ts";

const makers: Readonly<Record<Phase, (contract: Contract, seed: number) => TestCase[]>> = {
	examples: exampleCases,
	boundary: boundaryCases,
	responses: responseCases,
	auth: authCases,
	protocol: protocolCases,
	fuzz: fuzzCases,
	scenarios: scenarioCases,
	faults: faultCases,
};

/** The cases of some phases, in the order in which they run; made from the contract and the seed alone. */
export function casesOf(contract: Contract, seed: number, wanted: readonly Phase[] = phases): TestCase[] {
	return phases.filter((phase) => wanted.includes(phase)).flatMap((phase) => makers[phase](contract, seed));
}
