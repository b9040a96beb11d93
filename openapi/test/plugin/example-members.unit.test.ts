import { describeRule } from "./rule.ts";

const request = "examples/Send/small-parcel.request.yaml";
const message = "No schema describes this member.";

describeRule("example-members", [
	{
		name: "finds misspelled members at any depth, and none in an object that is open",
		edits: [
			{ file: request, from: "  kind: FAST\n", to: "  kind: FAST\n  kinds: SLOW\n" },
			{ file: request, from: "town:", to: "village:" },
			{ file: request, from: "colour:", to: "color:" },
		],
		problems: [
			{ place: `${request}#/value/kinds`, message },
			{ place: `${request}#/value/stops/0/village`, message },
		],
	},
	{
		name: "finds one in a response that is made of several schemas",
		edits: [{ file: "examples/Send/small-parcel.response.yaml", from: "  state:", to: "  status:" }],
		problems: [{ place: "examples/Send/small-parcel.response.yaml#/value/status", message }],
	},
]);
