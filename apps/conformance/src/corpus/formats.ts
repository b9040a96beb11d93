import { area, type BareRow, schemaRow } from "../make/rows.ts";
import type { Row } from "../row.ts";

const holder = (value: unknown) => ({ type: "object", properties: { value } });

/** A format of texts, which is taken away in the neighbour. */
function formatRow(format: string, valid: readonly string[], invalid: readonly string[], row = "T6.removed"): BareRow {
	return schemaRow(format, {
		schema: holder({ type: "string", format }),
		valid: valid.map((value) => ({ value })),
		invalid: [...invalid.map((value) => [{ value }, "/value format"] as const), [{ value: 1 }, "/value type"]],
		becomes: [holder({ type: "string" }), row],
	});
}

/** Formats, which are asserted where a validator knows them. */
export const formats: readonly Row[] = area("formats", [
	formatRow("date", ["2026-11-22", "2028-02-29"], ["2026-02-29", "22.11.2026", "2026-11-22T09:30:00Z"]),
	formatRow(
		"date-time",
		["2026-11-22T09:30:00Z", "2026-11-22t09:30:00.123+01:00"],
		["2026-11-22", "2026-11-22T09:30:00", "2026-11-22T25:00:00Z"],
	),
	formatRow("time", ["09:30:00Z", "23:59:59.5+02:00"], ["9:30", "24:00:00Z"]),
	formatRow("duration", ["P1D", "PT15M", "P2W"], ["1 day", "P", "PT"]),
	formatRow("email", ["robin@example.com", "a.b+c@shop.example.com"], ["robin", "robin@", "@example.com"]),
	formatRow("hostname", ["www.example.com", "localhost"], ["-www.example.com", "www example com"]),
	formatRow("ipv4", ["203.0.113.24"], ["203.0.113", "203.0.113.256"]),
	formatRow("ipv6", ["2001:db8::24", "::1"], ["203.0.113.24", "2001:db8:::1"]),
	formatRow("uri", ["https://www.example.com/a?b=c#d", "urn:example:animal"], ["/a/b", "no uri at all"]),
	formatRow("uri-reference", ["/a/b", "https://www.example.com/", ""], ["a b", "\\\\files"]),
	formatRow("uri-template", ["/orders/{id}"], ["/orders/{id"]),
	formatRow(
		"uuid",
		["3b241101-e2bb-4255-8caf-4136c566a962"],
		["3b241101", "urn:uuid:3b241101-e2bb-4255-8caf-4136c566a962"],
	),
	formatRow("json-pointer", ["", "/a/0", "/a~1b"], ["a", "/a~2"]),
	formatRow("relative-json-pointer", ["1", "0/a", "2#"], ["/a", "-1"]),
	formatRow("regex", ["^a*$"], ["(", "[z-a]"]),
	formatRow("byte", ["aGVsbG8="], ["?", "aGVsbG8"]),
	formatRow("binary", ["any text"], [], "T6.unasserted"),
	formatRow("password", ["any text"], [], "T6.unasserted"),
	formatRow("url", ["http://localhost:3000/a", "https://example.com/ä", "any text"], [], "T6.unasserted"),
	formatRow("colour", ["any text"], [], "T6.unasserted"),
	formatRow("idn-email", ["robin@example.com", "any text"], [], "T6.unasserted"),
	schemaRow("int32", {
		schema: holder({ type: "integer", format: "int32" }),
		valid: [{ value: 2147483647 }, { value: -2147483648 }],
		invalid: [[{ value: 2147483648 }, "/value format"]],
		becomes: [holder({ type: "integer" }), "T6.removed"],
	}),
	schemaRow("int64", {
		schema: holder({ type: "integer", format: "int64" }),
		valid: [{ value: 9007199254740991 }],
		invalid: [[{ value: 0.5 }, "/value type"]],
		becomes: [holder({ type: "integer" }), "T6.unasserted"],
	}),
	schemaRow("float and double", {
		schema: {
			type: "object",
			properties: { one: { type: "number", format: "float" }, two: { type: "number", format: "double" } },
		},
		valid: [{ one: 1.5, two: 1e300 }],
		invalid: [[{ one: "1.5" }, "/one type"]],
		becomes: [
			{ type: "object", properties: { one: { type: "number" }, two: { type: "number", format: "double" } } },
			"T6.unasserted",
		],
	}),
	schemaRow("a format of texts says nothing of numbers", {
		schema: holder({ type: ["string", "integer"], format: "date" }),
		valid: [{ value: 1 }, { value: "2026-11-22" }],
		invalid: [[{ value: "tomorrow" }, "/value format"]],
		becomes: [holder({ type: ["string", "integer"] }), "T6.removed"],
	}),
]);
