/** A schema that cannot be used, such as one with a reference to nothing. */
export class SchemaError extends TypeError {
	override readonly name: string = "SchemaError";
	/** JSON Pointer of what is wrong. */
	readonly pointer: string;

	constructor(pointer: string, reason: string) {
		super(reason);
		this.pointer = pointer;
	}
}
