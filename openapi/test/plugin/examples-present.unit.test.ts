import { describeRule } from "./rule.ts";

describeRule("examples-present", [
	{
		name: "finds a body without a named example",
		edits: [
			{
				file: "components/responses/Refused.yaml",
				from: "    examples:\n      refused:\n        $ref: ../../examples/errors/refused.response.yaml\n",
				to: "",
			},
		],
		problems: [
			{
				place: "components/responses/Refused.yaml#/content/application~1json",
				message: "The body has no named example.",
			},
		],
	},
	{
		name: "finds a property, a schema and a parameter without an example",
		edits: [
			{ file: "components/schemas/Amount.yaml", from: '    examples:\n      - "9.50"\n', to: "" },
			{ file: "components/schemas/State.yaml", from: "examples:\n  - TAKEN\n", to: "" },
			{ file: "components/parameters/ParcelId.yaml", from: "example: p-1\n", to: "" },
		],
		problems: [
			{ place: "components/parameters/ParcelId.yaml#/", message: "The parameter has no example." },
			{
				place: "components/schemas/Amount.yaml#/properties/amountUSD",
				message: "There is no example; give one under examples.",
			},
			{ place: "components/schemas/State.yaml#/", message: "There is no example; give one under examples." },
		],
	},
]);
