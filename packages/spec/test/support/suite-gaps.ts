/** Values of the suite that are judged otherwise than it says, and why. */
export interface Gap {
	readonly why: string;
	readonly places: readonly string[];
}

const annotation = "nobody checks the format: it is an annotation, and `isCheckedFormat` says so";

/** Files of the suite that are about something else than what is claimed here, and why. */
export const notClaimed: ReadonlyMap<string, string> = new Map([
	["optional/cross-draft", "schemas are those of draft 2020-12 only"],
	["optional/format/idn-email", annotation],
	["optional/format/idn-hostname", annotation],
	["optional/format/iri", annotation],
	["optional/format/iri-reference", annotation],
]);

const at = (file: string, numbers: string): string[] => numbers.split(" ").map((number) => `${file}/${number}`);

/** The known gaps. */
export const gaps: readonly Gap[] = [
	{
		why: "the schema of schemas is on another host, and none is asked",
		places: [...at("defs", "0/0 0/1"), ...at("ref", "6/0 6/1")],
	},
	{
		why: "formats are asserted on purpose: a reader of an API document expects that of them",
		places: at("format", "0/6 2/6 3/6 4/6 6/6 7/6 8/6 9/6 10/6 11/6 14/6 15/6 16/6 17/6 18/6"),
	},
	{ why: "a dialect that leaves keywords out is read as the usual one", places: at("vocabulary", "0/2") },
	{
		why: "`\\a` is an escape that does without the flag u, which patterns of real documents need",
		places: at("optional/format/ecmascript-regex", "0/0"),
	},
	{
		why: "ajv-formats 3.0.1 knows addresses as people write them: neither in quotes nor with a number for the host",
		places: at("optional/format/email", "0/11 0/12 0/13 0/14 0/15"),
	},
	{ why: "ajv-formats 3.0.1 takes the dot of the root", places: at("optional/format/hostname", "0/14") },
	{
		why: "nobody decodes Punycode",
		places: at(
			"optional/format/hostname",
			"1/0 1/2 1/3 1/4 1/5 1/8 1/9 1/10 1/11 1/12 1/13 1/15 1/16 1/18 1/19 1/21 1/22 1/24 1/25 1/29 1/32 1/33 1/37",
		),
	},
	{
		why: "the patterns of ajv-formats 3.0.1 are looser than RFC 3986",
		places: [
			...at("optional/format/uri", "0/43 0/44 0/45"),
			...at("optional/format/uri-reference", "0/21 0/22 0/23 0/24 0/25 0/26"),
		],
	},
	{
		why: "the pattern of ajv-formats 3.0.1 is not quite that of RFC 6570",
		places: at("optional/format/uri-template", "0/27 0/33 0/37"),
	},
];
