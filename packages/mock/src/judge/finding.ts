/** One broken rule of a schema. */
export interface Finding {
	/** JSON Pointer into the value; of a member that is missing, the place where it should be. */
	readonly pointer: string;
	/** The keyword. */
	readonly rule: string;
	/** What was expected, as the end of a sentence that begins with the pointer. */
	readonly message: string;
	/** JSON Pointer of the keyword in the document. */
	readonly schema: string;
}
