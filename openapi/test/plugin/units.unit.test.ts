import { describeRule, type Fault } from "./rule.ts";

const file = "components/schemas/Parcel.yaml";

const found = (name: string, from: string, to: string, property: string, message: string): Fault => ({
	name,
	edits: [{ file, from, to }],
	problems: [{ place: `${file}#/properties/${property}`, message }],
});

describeRule("units", [
	found(
		"finds a time without a unit",
		", in epoch seconds.",
		".",
		"packedTime",
		'The description names no unit; "epoch seconds" or "epoch milliseconds" is expected.',
	),
	found(
		"finds a time by its format",
		"packedTime:\n    description: When it was packed, in epoch seconds.",
		"packed:\n    description: When it was packed.",
		"packed",
		'The description names no unit; "epoch seconds" or "epoch milliseconds" is expected.',
	),
	found(
		"finds a date without its notation",
		", as YYYY-MM-DD.",
		".",
		"dueDate",
		'The description does not say how the date is written; "as YYYY-MM-DD" is expected.',
	),
	found(
		"finds a time of two types that does not say so",
		", as text or as a number.",
		".",
		"startDate",
		'The description does not say "as text or as a number".',
	),
	found(
		"finds money that refers to something else",
		"$ref: Amount.yaml",
		"$ref: Refusal.yaml",
		"price",
		"Money is expected to be an Amount.",
	),
	{
		name: "finds money without a currency",
		edits: [{ file: "components/schemas/Amount.yaml", from: "The sum in US dollars.", to: "The sum." }],
		problems: [
			{
				place: "components/schemas/Amount.yaml#/properties/amountUSD",
				message: "Money is expected to be an Amount or to name its currency.",
			},
		],
	},
]);
