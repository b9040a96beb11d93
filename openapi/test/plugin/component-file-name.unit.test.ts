import { describeRule } from "./rule.ts";

const path = "paths/parcels_{id}.yaml";

describeRule("component-file-name", [
	{
		name: "finds a schema that is not in PascalCase",
		edits: [
			{ file: path, from: "schemas/Parcel.yaml", to: "schemas/small-parcel.yaml" },
			{ file: "components/schemas/small-parcel.yaml", to: "type: object\n" },
		],
		problems: [
			{
				place: `${path}#/post/requestBody/content/application~1json/schema`,
				message: "components/schemas/small-parcel.yaml: a name in PascalCase is expected.",
			},
		],
	},
	{
		name: "finds a parameter in the folder of another kind",
		edits: [
			{ file: path, from: "parameters/ParcelId.yaml", to: "schemas/ParcelId.yaml" },
			{ file: "components/schemas/ParcelId.yaml", to: "name: id\nin: path\n" },
		],
		problems: [
			{
				place: `${path}#/post/parameters/0`,
				message: "components/schemas/ParcelId.yaml: the file belongs into components/parameters.",
			},
		],
	},
	{
		name: "finds an example under another name than its scenario's",
		edits: [
			{
				file: path,
				from: "small-parcel:\n            $ref: ../examples/Send/small-parcel.request",
				to: "tiny-parcel:\n            $ref: ../examples/Send/small-parcel.request",
			},
		],
		problems: [
			{
				place: `${path}#/post/requestBody/content/application~1json/examples/tiny-parcel`,
				message: 'examples/Send/small-parcel.request.yaml: "tiny-parcel" is expected to name tiny-parcel.request.yaml.',
			},
		],
	},
	{
		name: "finds a path whose file has another name",
		edits: [
			{ file: "openapi.yaml", from: "paths/parcels_{id}.yaml", to: "paths/parcels.yaml" },
			{ file: "paths/parcels.yaml", to: "description: Empty.\n" },
		],
		problems: [
			{
				place: "openapi.yaml#/paths/~1parcels~1{id}",
				message: 'paths/parcels.yaml: "/parcels/{id}" is expected to name parcels_{id}.yaml.',
			},
		],
	},
	{
		name: "finds a security scheme under another name than its file's",
		edits: [{ file: "openapi.yaml", from: "    apiKey:", to: "    key:" }],
		problems: [
			{
				place: "openapi.yaml#/components/securitySchemes/key",
				message: 'components/securitySchemes/apiKey.yaml: "key" is expected to name key.yaml.',
			},
		],
	},
]);
