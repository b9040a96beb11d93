/** One keyword of a schema that a value breaks. */
export interface Finding {
	/** JSON Pointer into the value; of a member that is missing, the place where it should be. */
	readonly pointer: string;
	readonly keyword: string;
	/** What was expected, as the end of a sentence that begins with the pointer. */
	readonly message: string;
	/** JSON Pointer of the keyword in the document. */
	readonly schema: string;
	/** Other places that may have been meant, where several branches of a choice are as close. */
	readonly others?: readonly string[];
}
