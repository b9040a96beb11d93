import { UsageError } from "@forter-orders/command-line";

/** Words of a name in PascalCase, camelCase, snake_case, kebab-case or plain text; abbreviations stay as they are. */
export function wordsOf(name: string): string[] {
	const parts = name.replace(/([a-z0-9])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, "$1$3 $2").split(/[^A-Za-z0-9]+/);
	return parts.filter((part) => part !== "").map((part) => (/^[A-Z0-9]+$/.test(part) ? part : part.toLowerCase()));
}

/** The words as the start of a sentence. */
export function sentenceCase(name: string): string {
	return capitalised(wordsOf(name).join(" "));
}

/** Refuses a name that is not in PascalCase. */
export function checkPascalCase(name: string): void {
	const wanted = wordsOf(name).map(capitalised).join("");
	check(name, /^[A-Z][A-Za-z0-9]*$/, "schema", "PascalCase", [wanted, "LoyaltyTier"]);
}

/** Refuses a name that is not in kebab-case. */
export function checkKebabCase(name: string): void {
	const wanted = wordsOf(name).join("-").toLowerCase();
	check(name, /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "scenario", "kebab-case", [wanted, "card-declined-twice"]);
}

function check(name: string, form: RegExp, kind: string, style: string, examples: string[]): void {
	if (form.test(name)) return;
	const example = examples.find((candidate) => form.test(candidate));
	throw new UsageError(`"${name}" is not a name for a ${kind}; expected ${style}, such as ${example}.`);
}

function capitalised(text: string): string {
	return text.slice(0, 1).toUpperCase() + text.slice(1);
}
