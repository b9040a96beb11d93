import { describeRule } from "./rule.ts";

const state = "components/schemas/State.yaml";
const message = "A response reaches this enum; write it as x-extensible-enum.";

describeRule("open-response-enums", [
	{
		name: "finds an enum that a response reaches through other schemas",
		edits: [{ file: state, from: "x-extensible-enum:", to: "enum:" }],
		problems: [{ place: `${state}#/enum`, message }],
	},
	{
		name: "finds an enum of a request once a response refers to it",
		edits: [{ file: "components/schemas/Receipt.yaml", from: "- $ref: Amount.yaml", to: "- $ref: Parcel.yaml" }],
		problems: [
			{ place: "components/schemas/Parcel.yaml#/properties/kind/enum", message },
			{ place: "components/schemas/Parcel.yaml#/if/properties/kind/enum", message },
		],
	},
]);
