/** How long the server asks to wait, in milliseconds; 0 when it does not say so in a form that HTTP knows. */
export function retryAfterMs(value: string | null | undefined): number {
	if (!value) return 0;
	if (/^\d+$/.test(value)) return Number(value) * 1000;
	// Date.parse takes much that is no date ("1.5"), so only the one form that HTTP sends is passed on.
	const date = /^\w{3}, .* GMT$/.test(value) ? Date.parse(value) : Number.NaN;
	return Number.isNaN(date) ? 0 : Math.max(0, date - Date.now());
}

/** The wait before the next attempt: what the server asks for, else a random share of the longest delay. */
export function delayMs(maxDelayMs: number, retryAfter: string | null | undefined): number {
	return Math.max(retryAfterMs(retryAfter), Math.random() * maxDelayMs);
}
