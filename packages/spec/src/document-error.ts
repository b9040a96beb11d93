/** A document that cannot be used; the message says where, what is wrong and what to do, and is meant for the terminal. */
export class DocumentError extends TypeError {
	override readonly name: string = "DocumentError";
}
