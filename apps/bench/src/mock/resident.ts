import { runCommand } from "../command.ts";

/** Megabytes of memory that a process and all that it started hold. */
export async function residentMegabytes(root: number): Promise<number> {
	const { stdout } = await runCommand("ps", ["-A", "-o", "pid=,ppid=,rss="]);
	const processes = stdout
		.trim()
		.split("\n")
		.map((line) => line.trim().split(/\s+/).map(Number));
	const family = new Set([root]);
	// Parents come before their children once the list has been gone through as often as the family is deep.
	for (let size = 0; size !== family.size; ) {
		size = family.size;
		for (const [pid = 0, parent = 0] of processes) if (family.has(parent)) family.add(pid);
	}
	const kilobytes = processes.reduce((sum, [pid = 0, , rss = 0]) => (family.has(pid) ? sum + rss : sum), 0);
	return kilobytes / 1000;
}
