/** Adds the meaning of each known value to the description it belongs to, so that an editor shows it. */
export function withValueMeanings(node: unknown): unknown {
	if (Array.isArray(node)) return node.map(withValueMeanings);
	if (typeof node !== "object" || node === null) return node;
	const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withValueMeanings(value)]));
	const meanings = copy["x-enumDescriptions"];
	if (typeof meanings === "object" && meanings !== null) {
		const lines = Object.entries(meanings).map(([value, meaning]) => `- \`${value || '""'}\`: ${meaning}`);
		copy.description = [copy.description, "", ...lines].join("\n");
	}
	return copy;
}
