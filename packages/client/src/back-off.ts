/** How long the server asks to wait, in milliseconds; 0 when it does not say so in a form that HTTP knows. */
export function retryAfterMs(header: string | null | undefined): number {
	const value = String(header);
	// Date.parse takes much that is no date ("1.5"), so only the one form that HTTP sends is passed on.
	const ms = / GMT$/.test(value) ? Date.parse(value) - Date.now() : /^\d+$/.test(value) ? Number(value) * 1000 : 0;
	return Math.max(ms, 0) || 0;
}

/** The wait before the next attempt: what the server asks for, else a random share of the longest delay. */
export function delayMs(maxDelayMs: number, retryAfter: string | null | undefined): number {
	return Math.max(retryAfterMs(retryAfter), Math.random() * maxDelayMs);
}
