import { describeRule } from "./rule.ts";

const file = "components/schemas/Refusal.yaml";
const from = "type: object\n";

describeRule("no-any-of-required", [
	{
		name: "finds alternatives of bare required beside properties",
		edits: [{ file, from, to: "type: object\nanyOf:\n  - required: [reason]\n  - required: [cause]\n" }],
		problems: [
			{
				place: `${file}#/anyOf`,
				message: 'anyOf of bare "required" beside properties makes the type unknown; say it in the description.',
			},
		],
	},
	{
		name: "takes alternatives that are schemas",
		edits: [{ file, from, to: "type: object\noneOf:\n  - type: object\n    required: [reason]\n" }],
		problems: [],
	},
]);
