import { describeRule, type Fault } from "./rule.ts";

const state = "components/schemas/State.yaml";
const retry = "policies/retry.yaml";
const retryForm =
	"maxAttempts (1 or more), maxDelayMs (0 or more) and statuses (a list of error statuses) is expected.";
const adviceForm =
	"action (fix_request, check_credentials, check_reference, capture_and_resend) and description is expected.";

const retries = (name: string, from: string, to: string): Fault => ({
	name,
	edits: [{ file: retry, from, to }],
	problems: [{ place: `${retry}#/`, message: retryForm }],
});

describeRule("known-extensions", [
	{
		name: "finds an extension that is not known",
		edits: [{ file: state, from: "x-extensible-enum:", to: "x-values: 1\nx-extensible-enum:" }],
		problems: [{ place: `${state}#/x-values`, message: '"x-values" is not a known extension.' }],
	},
	{
		name: "finds a known one where it does not belong",
		edits: [{ file: state, from: "x-extensible-enum:", to: "x-retry: 1\nx-extensible-enum:" }],
		problems: [{ place: `${state}#/x-retry`, message: '"x-retry" belongs on: Operation.' }],
	},
	{
		name: "takes a property whose name begins as an extension does",
		edits: [{ file: "components/schemas/Amount.yaml", from: "  amountUSD:", to: "  x-amount:" }],
		problems: [],
	},
	{
		name: "finds known values that are listed twice",
		edits: [{ file: state, from: "enum:\n  - TAKEN\n", to: "enum:\n  - TAKEN\n  - TAKEN\n" }],
		problems: [{ place: `${state}#/x-extensible-enum`, message: "a list of different strings is expected." }],
	},
	{
		name: "finds meanings that are not text",
		edits: [{ file: state, from: "TAKEN: It was taken.", to: "TAKEN: 1" }],
		problems: [{ place: `${state}#/x-enumDescriptions`, message: "a sentence for each value is expected." }],
	},
	{
		name: "finds a confidence that is not written",
		edits: [{ file: state, from: "  TAKEN: It was taken.\n", to: "  TAKEN: It was taken.\nx-confidence: high\n" }],
		problems: [{ place: `${state}#/x-confidence`, message: "medium or low is expected." }],
	},
	{
		name: "takes a day after which something may go away",
		edits: [{ file: state, from: "  TAKEN: It was taken.\n", to: "  TAKEN: It was taken.\nx-sunset: 2027-06-30\n" }],
		problems: [],
	},
	{
		name: "finds a day that there is not",
		edits: [{ file: state, from: "  TAKEN: It was taken.\n", to: "  TAKEN: It was taken.\nx-sunset: 2027-13-30\n" }],
		problems: [
			{
				place: `${state}#/x-sunset`,
				message: "a day such as 2027-06-30, after which what is deprecated may go away is expected.",
			},
		],
	},
	retries("finds no attempts", "maxAttempts: 2", "maxAttempts: 0"),
	retries("finds a negative delay", "maxDelayMs: 100", "maxDelayMs: -1"),
	retries("finds a retry after success", "- 503", "- 200"),
	retries("finds a rule of its own", "maxAttempts: 2", "maxAttempts: 2\nbackoff: 2"),
	{
		name: "finds an action that nobody acts on",
		edits: [{ file: "components/responses/Refused.yaml", from: "fix_request", to: "pray" }],
		problems: [{ place: "components/responses/Refused.yaml#/x-advice", message: adviceForm }],
	},
	{
		name: "finds a code sample without a label",
		edits: [{ file: "paths/parcels_{id}.yaml", from: "      label: cURL\n", to: "" }],
		problems: [
			{
				place: "paths/parcels_{id}.yaml#/post/x-codeSamples",
				message: "a list of samples with lang, label and source is expected.",
			},
		],
	},
]);
