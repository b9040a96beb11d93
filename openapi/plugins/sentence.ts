const LIMIT = 200;
const EMPTY_OPENING = /^(?:an?|the|this) (?:field|property|parameter|string|boolean|integer|array)\b/i;

/** What is wrong with a description that has to be one short sentence. */
export function faultsOfSentence(text: unknown): string[] {
	const faults = faultsOfText(text);
	if (typeof text !== "string") return faults;
	const opening = EMPTY_OPENING.exec(text)?.[0];
	if (opening) faults.push(`The description starts with "${opening}"; say what it is.`);
	if (text.length > LIMIT) faults.push(`The description has ${text.length} characters; ${LIMIT} are allowed.`);
	if (/[.!?]\s+["'(`]?[A-Z]/.test(text)) faults.push("The description has more than one sentence.");
	return faults;
}

/** What is wrong with a description of any length. */
export function faultsOfText(text: unknown): string[] {
	if (typeof text !== "string" || text.trim() === "") return ["There is no description."];
	const faults: string[] = [];
	if (!text.trimEnd().endsWith(".")) faults.push("The description does not end with a period.");
	if (/<\/?[a-z][^>]*>/i.test(text)) faults.push("The description has HTML in it.");
	return faults;
}
