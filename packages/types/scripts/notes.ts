type Members = Record<string, unknown>;

/** Adds to each description what an editor should show with it: the meaning of known values, and how sure we are. */
export function withNotes(node: unknown): unknown {
	if (Array.isArray(node)) return node.map(withNotes);
	if (!isObject(node)) return node;
	const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withNotes(value)]));
	const notes = [...valueMeanings(copy), ...confidence(copy)];
	return notes.length === 0 ? copy : { ...copy, description: [copy.description ?? "", ...notes].join("\n").trim() };
}

function valueMeanings({ "x-enumDescriptions": meanings }: Members): string[] {
	if (!isObject(meanings)) return [];
	return ["", ...Object.entries(meanings).map(([value, meaning]) => `- \`${value || '""'}\`: ${meaning}`)];
}

function confidence({ "x-confidence": level }: Members): string[] {
	return level === undefined ? [] : [`Confidence: ${level}; confirm it with Forter before you rely on it.`];
}

function isObject(value: unknown): value is Members {
	return typeof value === "object" && value !== null;
}
