/** A command line that cannot be carried out; the message is meant for the terminal. */
export class UsageError extends Error {
	override readonly name = "UsageError";
}
