/** An expected failure: its message is all that the user needs, so it is printed without a stack trace. */
export class Refusal extends Error {
	override readonly name = "Refusal";
}

/** Why a file could not be read or written, in words. */
export function fileFault(cause: unknown): string {
	const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown fault";
	return faults[code] ?? `cannot be used (${code})`;
}

const faults: Record<string, string> = {
	ENOENT: "no such file",
	EISDIR: "is a folder, not a file",
	ENOTDIR: "no such file",
	EACCES: "permission denied",
	EROFS: "permission denied",
};
