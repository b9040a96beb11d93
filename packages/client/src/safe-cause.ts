/**
 * A copy of an error that is safe to log: name, code, message and nested causes.
 * The members that fetch implementations add (requests, raw bytes of the answer) are left behind.
 */
export function safeCause(error: unknown, secrets: readonly (string | RegExp)[], depth = 0): Error | undefined {
	if (!(error instanceof Error) || depth > 3) return undefined;
	const { name } = error;
	const whole = secrets.reduce<string>((text, secret) => text.replaceAll(secret, "[hidden]"), error.message);
	const message = whole.slice(0, 200);
	const cause = safeCause(error.cause, secrets, depth + 1);
	const code = "code" in error && { code: String(error.code).slice(0, 50) };
	// The frames would only show where this copy was made.
	return Object.assign(new Error(message, cause && { cause }), { name, stack: `${name}: ${message}` }, code);
}
