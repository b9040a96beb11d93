/** The keys under which a document may describe a status, the closest first. */
export function responseKeys(status: number | string): string[] {
	return [String(status), `${String(status).charAt(0)}XX`, "default"];
}

/** Whether a status is meant by a key: a status, a range such as `4XX`, or `default`. */
export function matchesStatus(key: string, status: number): boolean {
	return responseKeys(status).some((candidate) => candidate.toLowerCase() === key.toLowerCase());
}

/** The documented response that a status belongs to: the status itself, then its range, then the default. */
export function responseFor<Response extends { readonly status: string }>(
	responses: readonly Response[],
	status: number | string,
): Response | undefined {
	for (const key of responseKeys(status)) {
		const found = responses.find((response) => response.status.toLowerCase() === key.toLowerCase());
		if (found) return found;
	}
	return undefined;
}

/** Whether a key stands for success: a status, or the range of them. */
export function isSuccess(key: string): boolean {
	return /^2(?:\d\d|XX)$/i.test(key);
}

/** Whether HTTP can end with what a key stands for: a final status, a range of them, or what is left. */
export function canEnd(key: string): boolean {
	return /^(?:[2-5](?:\d\d|XX)|default)$/i.test(key);
}

/** Whether a status is documented by itself or by its range, and not only as one of what is left. */
export function isDocumented(responses: readonly { readonly status: string }[], status: number): boolean {
	const found = responseFor(responses, status);
	return found !== undefined && found.status !== "default";
}

/** Whether a key names one status, and neither a range nor all that are left. */
export function isStatus(key: string): boolean {
	return /^[1-5]\d\d$/.test(key);
}

/** Whether a key names one status with which an answer ends; those below 200 come before it. */
export function isFinalStatus(key: string): boolean {
	return /^[2-5]\d\d$/.test(key);
}
