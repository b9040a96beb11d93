import { describeRule } from "./rule.ts";

const file = "evidence.yaml";
const town = "    stops[].town: { confidence: low, sources: [docs] }\n";
const reason = "reason: { confidence: high, sources: [docs] }";

describeRule("evidence", [
	{
		name: "finds a property without a row, inside a list too",
		edits: [{ file, from: town, to: "" }],
		problems: [
			{
				place: "components/schemas/Parcel.yaml#/properties/stops/items/properties/town",
				message: 'The property "stops[].town" of Parcel has no row in evidence.yaml.',
			},
		],
	},
	{
		name: "finds a row without a property",
		edits: [{ file, from: "    reason:", to: "    cause: { confidence: low, sources: [docs] }\n    reason:" }],
		problems: [
			{
				place: `${file}#/properties/Refusal/cause`,
				message: 'The property "cause" of Refusal is not in the contract.',
			},
		],
	},
	{
		name: "takes rows of a schema that nothing refers to yet",
		edits: [
			{ file: "components/schemas/Label.yaml", to: "properties:\n  text:\n    type: string\n" },
			{ file, from: "  Refusal:", to: "  Label:\n    text: { confidence: low, sources: [docs] }\n  Refusal:" },
		],
		problems: [],
	},
	{
		name: "finds parameters and responses without a row",
		edits: [
			{ file, from: "  ParcelId: { confidence: medium, sources: [docs] }\n", to: "" },
			{ file, from: "  Refused:", to: "  Denied:" },
		],
		problems: [
			{
				place: "components/parameters/ParcelId.yaml#/",
				message: "The parameter ParcelId has no row in evidence.yaml.",
			},
			{ place: "components/responses/Refused.yaml#/", message: "The response Refused has no row in evidence.yaml." },
			{ place: `${file}#/responses/Denied`, message: "The response Denied is not in the contract." },
		],
	},
	{
		name: "says once that the file cannot be read",
		edits: [{ file, from: "parameters:", to: "values:" }],
		problems: [
			{
				place: "openapi.yaml#/",
				message: "evidence.yaml is not YAML: Map keys must be unique at line 25, column 1.",
			},
		],
	},
	{
		name: "finds a value that is not known",
		edits: [{ file, from: "    TAKEN:", to: "    LOST:" }],
		problems: [{ place: `${file}#/values/State/LOST`, message: 'The value "LOST" of State is not in the contract.' }],
	},
	{
		name: "finds a confidence of another name",
		edits: [{ file, from: reason, to: "reason: { confidence: sure, sources: [docs] }" }],
		problems: [
			{
				place: `${file}#/properties/Refusal/reason/confidence`,
				message: "The confidence is expected to be high, medium or low.",
			},
		],
	},
	{
		name: "finds a source that is not listed",
		edits: [{ file, from: reason, to: "reason: { confidence: high, sources: [docs, hearsay:pub] }" }],
		problems: [
			{
				place: `${file}#/properties/Refusal/reason/sources/1`,
				message: '"hearsay:pub" is not listed under sources.',
			},
		],
	},
	{
		name: "finds a row without a source, and one without anything",
		edits: [
			{ file, from: reason, to: "reason: { confidence: high, sources: [] }" },
			{ file, from: "Refused: { confidence: low, sources: [docs] }", to: "Refused: low" },
		],
		problems: [
			{ place: `${file}#/properties/Refusal/reason`, message: "A row is expected to name a source." },
			{ place: `${file}#/responses/Refused`, message: "A row is expected to have confidence and sources." },
		],
	},
]);
