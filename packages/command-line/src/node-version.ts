// Any Node that knows modules must be able to read this file, so it imports nothing.

/** Ends the process with a sentence where Node is older than a version such as "20.19"; call it before anything else is imported. */
export function requireNode(command: string, minimum: string): void {
	const own = process.versions.node.split(".").map(Number);
	const least = minimum.split(".").map(Number);
	const at = least.findIndex((part, index) => own[index] !== part);
	if (at < 0 || Number(own[at]) > Number(least[at])) return;
	process.stderr.write(`${command}: it needs Node ${minimum} or later, and this is Node ${process.versions.node}\n`);
	process.exit(2);
}
