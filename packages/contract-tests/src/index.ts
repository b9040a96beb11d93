export { DocumentError, type OpenApiDocument } from "@forter-orders/spec";
export type { Contract } from "./contract/contract.ts";
export type { LoadOptions } from "./contract/load.ts";
export { loadContract } from "./contract/load.ts";
export type { CaseResult, Problem, TestCase } from "./model/case.ts";
export type {
	CaseGroup,
	Cell,
	Coverage,
	Finding,
	Phase,
	PhaseResult,
	RunReport,
	SpecLocation,
} from "./model/report.ts";
export type { RunOptions, SampleResults } from "./model/run-options.ts";
export type { Target } from "./model/target.ts";
export { replayCase, UnknownCaseError } from "./run/replay.ts";
export { runContract } from "./run/run-contract.ts";
export { TargetUnreachableError } from "./send/target.ts";
