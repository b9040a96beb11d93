/** Why an order was refused: where, by which rule, and what stood there. */
export type Violation = { pointer: string; rule: string; message: string; received?: string };

/** No decision, for a reason that the message tells. */
export class Refusal extends Error {
	override readonly name = "Refusal";
	readonly violations: Violation[];

	constructor(message: string, violations: Violation[] = []) {
		super(message);
		this.violations = violations;
	}
}
