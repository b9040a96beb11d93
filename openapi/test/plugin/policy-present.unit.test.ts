import { describeRule } from "./rule.ts";

const path = "paths/parcels_{id}.yaml";

describeRule("policy-present", [
	{
		name: "finds an operation without x-retry and x-advice",
		edits: [
			{
				file: path,
				from: "  x-retry:\n    $ref: ../policies/retry.yaml\n  x-advice:\n    $ref: ../policies/no-answer.yaml\n",
				to: "",
			},
		],
		problems: [
			{ place: `${path}#/post`, message: "The operation has no x-retry." },
			{ place: `${path}#/post`, message: "The operation has no x-advice." },
		],
	},
	{
		name: "finds an error response without x-advice",
		edits: [
			{
				file: "components/responses/Refused.yaml",
				from: "x-advice:\n  action: fix_request\n  description: Mend the request.\n",
				to: "",
			},
		],
		problems: [{ place: "components/responses/Refused.yaml#/", message: "The error response has no x-advice." }],
	},
]);
