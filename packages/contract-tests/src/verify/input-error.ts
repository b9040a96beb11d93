/** A file, or an option about it, that cannot be used; the message is meant for the terminal. */
export class InputError extends Error {
	override readonly name = "InputError";
}
