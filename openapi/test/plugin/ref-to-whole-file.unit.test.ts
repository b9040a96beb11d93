import { describeRule } from "./rule.ts";

const parcel = "components/schemas/Parcel.yaml";

describeRule("ref-to-whole-file", [
	{
		name: "finds a reference to a part of a file",
		edits: [{ file: parcel, from: "$ref: Amount.yaml", to: "$ref: Amount.yaml#/properties/amountUSD" }],
		problems: [
			{
				place: `${parcel}#/properties/price/$ref`,
				message: '"Amount.yaml#/properties/amountUSD" is expected to be the relative path of a whole file.',
			},
		],
	},
	{
		name: "finds another key than a description beside a reference",
		edits: [{ file: parcel, from: "$ref: Amount.yaml", to: "$ref: Amount.yaml\n    deprecated: true" }],
		problems: [
			{
				place: `${parcel}#/properties/price/deprecated`,
				message: '"deprecated" stands beside a $ref; only a description may.',
			},
		],
	},
]);
