/** How long JSON Schema says a text is: in code points. */
export function length(text: string): number {
	return [...text].length;
}
