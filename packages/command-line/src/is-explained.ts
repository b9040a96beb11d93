/** Whether a message was written for who runs the command; the errors of a defect and of Node have a class or a code. */
export function isExplained(error: unknown): boolean {
	return error instanceof Error && error.constructor === Error && !("code" in error);
}
