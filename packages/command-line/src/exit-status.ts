/** What the exit status of a command says. */
export const exitStatus = {
	fine: 0,
	/** What was asked for was found wanting. */
	findings: 1,
	/** A wrong option, or a file or port that cannot be used. */
	usage: 2,
	/** A server that was to be asked does not answer. */
	unreachable: 3,
	/** Unexpected: a defect of the command. */
	internal: 70,
	interrupted: 130,
	terminated: 143,
} as const;
