import { describeRule } from "./rule.ts";

const amount = "components/schemas/Amount.yaml";
const sum = "    description: The sum in US dollars.\n";

const described = (name: string, description: string, message: string) => ({
	name,
	edits: [{ file: amount, from: sum, to: `    description: ${description}\n` }],
	problems: [{ place: `${amount}#/properties/amountUSD/description`, message }],
});

describeRule("description-style", [
	{
		name: "finds a property without a description",
		edits: [{ file: amount, from: sum, to: "" }],
		problems: [{ place: `${amount}#/properties/amountUSD`, message: "There is no description." }],
	},
	{
		name: "finds a schema without a description",
		edits: [{ file: amount, from: "description: A sum of money.\n", to: "" }],
		problems: [{ place: `${amount}#/`, message: "There is no description." }],
	},
	{
		name: "finds a parameter and an operation without a description",
		edits: [
			{ file: "components/parameters/ParcelId.yaml", from: "description: Your id of the parcel.\n", to: "" },
			{
				file: "paths/parcels_{id}.yaml",
				from: "  description: Sends a parcel. The answer says when it was taken.\n",
				to: "",
			},
		],
		problems: [
			{ place: "paths/parcels_{id}.yaml#/post", message: "There is no description." },
			{ place: "components/parameters/ParcelId.yaml#/", message: "There is no description." },
		],
	},
	{
		name: "finds a response without a description",
		edits: [{ file: "components/responses/Refused.yaml", from: "description: The parcel was refused.\n", to: "" }],
		problems: [{ place: "components/responses/Refused.yaml#/", message: "There is no description." }],
	},
	{
		name: "finds a fault in the description beside a reference",
		edits: [{ file: "components/schemas/Parcel.yaml", from: "What the parcel costs.", to: "What the parcel costs" }],
		problems: [
			{
				place: "components/schemas/Parcel.yaml#/properties/price/description",
				message: "The description does not end with a period.",
			},
		],
	},
	{
		name: "finds a fault in the meaning of a value",
		edits: [{ file: "components/schemas/State.yaml", from: "It was taken.", to: "It was taken. Well done." }],
		problems: [
			{
				place: "components/schemas/State.yaml#/x-enumDescriptions/TAKEN",
				message: "The description has more than one sentence.",
			},
		],
	},
	described("finds a description without a period", "The sum", "The description does not end with a period."),
	described("finds two sentences", "The sum. It is money.", "The description has more than one sentence."),
	described("finds HTML", "The <b>sum</b>.", "The description has HTML in it."),
	described("finds 201 characters", `${"x".repeat(200)}.`, "The description has 201 characters; 200 are allowed."),
	described(
		"finds an opening that says nothing",
		"The field that holds the sum.",
		'The description starts with "The field"; say what it is.',
	),
]);
