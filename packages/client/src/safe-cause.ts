const personal = /\S+@\S+|\d(?:[ -]?\d){11,}/g;

/**
 * A copy of an error that is safe to log: name, code, message and nested causes.
 * The members that fetch implementations add (requests, raw bytes of the answer) are left behind.
 */
export function safeCause(error: unknown, secrets: readonly string[], depth = 0): Error | undefined {
	if (!(error instanceof Error) || depth > 3) return undefined;
	const hidden = secrets.reduce((text, secret) => text.replaceAll(secret, "[hidden]"), error.message);
	const cause = safeCause(error.cause, secrets, depth + 1);
	const copy = new Error(hidden.replace(personal, "[hidden]").slice(0, 200), cause && { cause });
	copy.name = error.name;
	// The frames would only show where this copy was made.
	copy.stack = `${copy.name}: ${copy.message}`;
	return "code" in error ? Object.assign(copy, { code: String(error.code).slice(0, 50) }) : copy;
}
