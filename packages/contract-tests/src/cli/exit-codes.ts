/** What the exit status of `orders-contract` says. */
export const exitCodes = {
	fine: 0,
	findings: 1,
	usage: 2,
	unreachable: 3,
	/** Unexpected: a defect of this program. */
	internal: 70,
	interrupted: 130,
	terminated: 143,
} as const;

/** Takes the exit status of a command that came to its end. */
export type Finish = (code: number) => void;
