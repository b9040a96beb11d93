export type { CaseResult, Problem, TestCase } from "./cases/case.ts";
export type { Contract, OpenApiDocument } from "./contract/contract.ts";
export type { LoadOptions } from "./contract/load.ts";
export { loadContract } from "./contract/load.ts";
export { ContractFileError } from "./contract/read-file.ts";
export type { SampleResults } from "./coverage/tally.ts";
export type {
	CaseGroup,
	Cell,
	Coverage,
	Finding,
	Phase,
	PhaseResult,
	RunReport,
	SpecLocation,
} from "./report/model.ts";
export type { RunOptions } from "./run/options.ts";
export { replayCase, UnknownCaseError } from "./run/replay.ts";
export { runContract } from "./run/run-contract.ts";
export type { Target } from "./run/target.ts";
export { TargetUnreachableError } from "./run/target.ts";
