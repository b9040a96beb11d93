export { type DescribeOptions, describeContract } from "./describe-contract.ts";
export { type ContractMatchers, contractMatchers, type MatcherResult } from "./matchers.ts";
