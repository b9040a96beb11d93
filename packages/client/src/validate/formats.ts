const dateParts = /^(\d{4})-(\d\d)-(\d\d)$/;
const timeParts = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(?:z|([+-])(\d\d)(?::?(\d\d))?)$/i;

function isDate(text: string): boolean {
	const [, year = 0, month = 0, day = 0] = dateParts.exec(text)?.map(Number) ?? [];
	// Day 0 of the next month is the last day of this one; setUTCFullYear, for Date.UTC reads the years to 99 as 1900 on.
	const last = new Date(0).setUTCFullYear(year, month, 0);
	return month >= 1 && month <= 12 && day >= 1 && day <= new Date(last).getUTCDate();
}

function isTime(text: string): boolean {
	const parts = timeParts.exec(text);
	if (!parts) return false;
	const [hour, minute, second, offsetHour, offsetMinute] = [1, 2, 3, 5, 6].map((index) =>
		Number(parts[index] ?? 0),
	) as [number, number, number, number, number];
	if (offsetHour > 23 || offsetMinute > 59 || hour > 23 || minute > 59) return false;
	const minutes = hour * 60 + minute - (offsetHour * 60 + offsetMinute) * (parts[4] === "-" ? -1 : 1);
	// A leap second is the last one of a day in UTC.
	return second < 60 || (second < 61 && (minutes + 1440) % 1440 === 1439);
}

function isDateTime(text: string): boolean {
	const [date = "", time = "", ...more] = text.split(/t|\s/i);
	return more.length === 0 && isDate(date) && isTime(time);
}

function isInt32(value: number): boolean {
	return Number.isInteger(value) && Math.abs(value + 0.5) < 2 ** 31;
}

/** The formats that are more than a regular expression; the validators ask for them by name. */
export const formats: Readonly<Record<string, Format>> = {
	date: isDate,
	time: isTime,
	"date-time": isDateTime,
	int32: { type: "number", validate: isInt32 },
	int64: { type: "number", validate: Number.isInteger },
	// Any number is one.
	double: true,
	float: true,
};

/** How a format is checked: text by a function, a number by an object that says so. */
export type Format = true | ((text: string) => boolean) | { type: "number"; validate: (value: number) => boolean };
