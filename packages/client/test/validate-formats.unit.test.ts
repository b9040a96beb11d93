import addFormats, { type FormatName } from "ajv-formats";
import { expect, test } from "vitest";
import { type Format, formats } from "../src/validate/formats.ts";

const dates = ["2026-11-22", "2024-02-29", "2023-02-29", "1900-02-29", "2000-02-29", "0000-01-01", "0099-12-31"];
const noDates = ["", "2026-1-2", "2026-13-01", "2026-00-10", "2026-04-31", "2026-04-00", "22.11.2026", "x2026-11-22"];
const times = [
	"10:00:00Z",
	"23:59:60Z",
	"22:59:60-01:00",
	"00:59:60+01:00",
	"10:00:00.5+0130",
	"10:00:00z",
	"10:00:00+01",
];
const noTimes = [
	"10:00:00",
	"24:00:00Z",
	"10:60:00Z",
	"10:00:61Z",
	"10:00:60Z",
	"10:00Z",
	"10:00:00+24:00",
	"10:00:00+01:60",
];
const days = [...dates, ...noDates];
const hours = [...times, ...noTimes];
const moments = days.flatMap((day) =>
	hours.flatMap((hour) => [`${day}T${hour}`, `${day} ${hour}`, `${day}t${hour}T`, `${day}${hour}`]),
);
const numbers = [0, -1, 1.5, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1, 2 ** 53, 1e300];

test.each(Object.keys(formats))("judges %s as ajv-formats does", (name) => {
	const [ours, theirs] = [formats[name], addFormats.default.get(name as FormatName)].map((format) => checkOf(format));
	for (const value of [...days, ...hours, ...moments, ...numbers])
		expect([value, ours?.(value)]).toEqual([value, theirs?.(value)]);
});

/** A format by function checks the values of one type, and takes all others. */
function checkOf(format: unknown): (value: string | number) => boolean {
	const known = format as Format | { type?: string; validate: (value: unknown) => boolean };
	if (known === true) return () => true;
	const [type, check] = typeof known === "function" ? ["string", known] : [known.type ?? "string", known.validate];
	return (value) => typeof value !== type || (check as (value: unknown) => boolean)(value);
}
