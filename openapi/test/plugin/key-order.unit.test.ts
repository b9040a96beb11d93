import { describeRule } from "./rule.ts";

describeRule("key-order", [
	{
		name: "finds the first key of a schema that stands too late",
		edits: [
			{
				file: "components/schemas/Amount.yaml",
				from: "    description: The sum in US dollars.\n    type: string\n",
				to: "    type: string\n    description: The sum in US dollars.\n",
			},
		],
		problems: [
			{
				place: "components/schemas/Amount.yaml#/properties/amountUSD/description",
				message: '"description" belongs before "type".',
			},
		],
	},
	{
		name: "finds a key of an operation that stands after an extension",
		edits: [
			{ file: "paths/parcels_{id}.yaml", from: "  tags:\n    - parcels\n", to: "" },
			{ file: "paths/parcels_{id}.yaml", from: "no-answer.yaml\n", to: "no-answer.yaml\n  tags:\n    - parcels\n" },
		],
		problems: [{ place: "paths/parcels_{id}.yaml#/post/tags", message: '"tags" belongs before "parameters".' }],
	},
	{
		name: "finds a parameter that does not begin with its name",
		edits: [{ file: "components/parameters/ParcelId.yaml", from: "name: id\nin: path\n", to: "in: path\nname: id\n" }],
		problems: [{ place: "components/parameters/ParcelId.yaml#/name", message: '"name" belongs before "in".' }],
	},
]);
