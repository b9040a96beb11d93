/** The anchor of a heading: lower case, words joined by hyphens; underscores stay, because kinds of errors have them. */
export function slugOf(heading: string): string {
	return heading
		.toLowerCase()
		.replaceAll(/[^a-z0-9_]+/g, "-")
		.replaceAll(/^-+|-+$/g, "");
}
