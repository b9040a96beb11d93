import { UsageError } from "@forter-orders/command-line";
import { isObject } from "@forter-orders/spec";
import type { Coverage } from "../model/report.ts";
import { readJson } from "../verify/read-json.ts";

/** The coverage in a JSON report of `orders-contract test`. */
export async function readCoverage(file: string): Promise<Coverage> {
	const value = await readJson(file);
	const coverage = isObject(value) ? value.coverage : undefined;
	if (isCoverage(coverage)) return coverage;
	throw new UsageError(`${file} is no report of \`orders-contract test --json\`: it has no coverage`);
}

function isCoverage(value: unknown): value is Coverage {
	return (
		isObject(value) &&
		typeof value.total === "number" &&
		typeof value.green === "number" &&
		Array.isArray(value.cells) &&
		value.cells.every((cell) => isObject(cell) && typeof cell.kind === "string" && typeof cell.state === "string")
	);
}
