/** Whether a media type is JSON. */
export function matchesJson(mediaType: string): boolean {
	return /^[^;]*[/+]json\s*(?:;|$)/i.test(mediaType);
}
