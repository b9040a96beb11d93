// Words for what Node says when a port or a file cannot be used. Libraries read this too, so it imports nothing.

/** Why a server cannot listen, and what to do; `undefined` for an error of another kind. */
export function listenFault(error: unknown): string | undefined {
	if (!(error instanceof Error)) return undefined;
	const { code, syscall, address, port, hostname }: Record<string, unknown> = Object(error);
	if (syscall === "getaddrinfo") return `there is no host ${hostname}`;
	if (syscall !== "listen") return listenFault(error.cause);
	if (code === "EADDRINUSE") return `port ${port} is in use; name another, or 0 for any that is free`;
	if (code === "EACCES") return `port ${port} may not be opened; name one from 1024 on`;
	return `${address} is not an address of this machine`;
}

/** Why a file cannot be read, and what to do. */
export function readFault(file: string, error: unknown, hint: string): string {
	switch (codeOf(error)) {
		case "ENOENT":
		case "ENOTDIR":
			return `there is no file ${file} that can be read; ${hint}`;
		case "EISDIR":
			return `${file} is a folder; ${hint}`;
		case "EACCES":
		case "EPERM":
			return `${file} cannot be read; check its permissions`;
		default:
			return `${file} cannot be read (${codeOf(error)})`;
	}
}

const WRITE_FAULTS: Readonly<Record<string, string>> = {
	ENOENT: "its folder does not exist; make it first",
	ENOTDIR: "its folder is a file",
	EACCES: "it may not be written; check the permissions",
	EPERM: "it may not be written; check the permissions",
	EROFS: "the file system may only be read",
	EISDIR: "it is a folder; name a file",
	ERR_FS_EISDIR: "it is a folder; name a file",
	ENOSPC: "the disk is full",
};

/** Why a file cannot be written, and what to do. */
export function writeFault(file: string, error: unknown): string {
	const code = codeOf(error);
	return `${file}: ${WRITE_FAULTS[code] ?? `it cannot be written (${code})`}`;
}

function codeOf(error: unknown): string {
	return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
