// What the formats of JSON Schema and OpenAPI look like; another text for each index.
const FORMATS: Readonly<Record<string, (index: number) => string>> = {
	date: dateAt,
	"date-time": (index) => `${dateAt(index)}T09:30:00Z`,
	time: (index) => `09:${String((30 + index) % 60).padStart(2, "0")}:00Z`,
	duration: (index) => `P${1 + index}D`,
	email: (index) => `robin${numbered(index)}@example.com`,
	"idn-email": (index) => `robin${numbered(index)}@example.com`,
	hostname: (index) => `www${numbered(index)}.example.com`,
	"idn-hostname": (index) => `www${numbered(index)}.example.com`,
	ipv4: (index) => `203.0.${113 - Math.floor(index / 200)}.${24 + (index % 200)}`,
	ipv6: (index) => `2001:db8::${(0x24 + index).toString(16)}`,
	uri: urlAt,
	url: urlAt,
	iri: urlAt,
	"uri-reference": (index) => `/path${numbered(index)}`,
	"iri-reference": (index) => `/path${numbered(index)}`,
	"uri-template": (index) => `/orders${numbered(index)}/{id}`,
	uuid: (index) => `3b241101-e2bb-4255-8caf-${(0x4136c566a962 + index).toString(16)}`,
	"json-pointer": (index) => `/name${numbered(index)}`,
	"relative-json-pointer": (index) => String(index),
	regex: (index) => `^a${numbered(index)}*$`,
	byte: (index) => Buffer.from(`text${numbered(index)}`).toString("base64"),
};

const FIRST_DAY = Date.UTC(2026, 10, 22);
const DAY_MS = 86_400_000;

function dateAt(index: number): string {
	return new Date(FIRST_DAY + index * DAY_MS).toISOString().slice(0, "2026-11-22".length);
}

function urlAt(index: number): string {
	return `https://www.example.com/${numbered(index)}`;
}

function numbered(index: number): string {
	return index === 0 ? "" : String(index);
}

/** Whether it is known what texts of a format look like. */
export function isKnownFormat(format: unknown): format is string {
	return typeof format === "string" && Object.hasOwn(FORMATS, format);
}

/** A text of a known format, another one for each index, also as long as is asked for, and shorter ones of its kind. */
export function formattedTexts(format: string, index: number, least: number): string[] {
	const text = FORMATS[format]?.(index) ?? "";
	const fill = "x".repeat(Math.max(0, least - text.length));
	if (/email/.test(format)) return [`${fill}${text}`, text, "a@b.co"];
	if (/hostname/.test(format)) return [text, "a.co"];
	return /^(?:ur[il]|iri)/.test(format) ? [text, `${text}${fill}`, "https://a.co"] : [text];
}
