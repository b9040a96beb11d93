import { describeRule } from "./rule.ts";

const state = "components/schemas/State.yaml";
const parcel = "components/schemas/Parcel.yaml";

describeRule("value-meanings", [
	{
		name: "finds a known value without a meaning",
		edits: [{ file: state, from: "enum:\n  - TAKEN\n", to: "enum:\n  - TAKEN\n  - LOST\n" }],
		problems: [{ place: `${state}#/x-extensible-enum/1`, message: '"LOST" has no meaning in x-enumDescriptions.' }],
	},
	{
		name: "finds a value of a closed set without a meaning",
		edits: [{ file: parcel, from: "      SLOW: By sea.\n", to: "" }],
		problems: [{ place: `${parcel}#/properties/kind/enum/1`, message: '"SLOW" has no meaning in x-enumDescriptions.' }],
	},
	{
		name: "finds a meaning without a value",
		edits: [{ file: state, from: "  TAKEN: It was taken.\n", to: "  TAKEN: It was taken.\n  LOST: It was lost.\n" }],
		problems: [{ place: `${state}#/x-enumDescriptions/LOST`, message: '"LOST" is not among the known values.' }],
	},
]);
