/** Why an order was refused: where, by which rule, and what stood there. */
export type Violation = { pointer: string; rule: string; message: string; received?: string };

/** An expected failure: its message is all that the user needs, so it is printed without a stack trace. */
export class Refusal extends Error {
	override readonly name = "Refusal";
	readonly violations: Violation[];

	constructor(message: string, violations: Violation[] = []) {
		super(message);
		this.violations = violations;
	}
}
