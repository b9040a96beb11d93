/** A copy of a value made of JSON, with every text in it replaced. */
export function mapTexts<Value>(value: Value, replace: (text: string) => string): Value {
	return JSON.parse(JSON.stringify(value), (_, member: unknown) =>
		typeof member === "string" ? replace(member) : member,
	);
}
