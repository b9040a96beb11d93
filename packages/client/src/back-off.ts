/** How long the server asks to wait, in milliseconds; 0 when it does not say so in a form that HTTP knows. */
export function retryAfterMs(value: string | null | undefined): number {
	if (!value) return 0;
	// Date.parse takes much that is no date ("1.5"), so only the one form that HTTP sends is passed on.
	const date = / GMT$/.test(value) ? Date.parse(value) : Number.NaN;
	return /^\d+$/.test(value) ? Number(value) * 1000 : Math.max(0, date - Date.now()) || 0;
}

/** The wait before the next attempt: what the server asks for, else a random share of the longest delay. */
export function delayMs(maxDelayMs: number, retryAfter: string | null | undefined): number {
	return Math.max(retryAfterMs(retryAfter), Math.random() * maxDelayMs);
}
