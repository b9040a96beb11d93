import { exitStatus } from "@forter-orders/command-line";
import { DocumentError } from "@forter-orders/spec";

/** The exit status of an error that is no defect: a document that cannot be compared. */
export function statusOf(error: unknown): number | undefined {
	return error instanceof DocumentError ? exitStatus.usage : undefined;
}
