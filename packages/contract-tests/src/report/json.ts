import type { RunReport } from "../model/report.ts";

/** The JSON report; `report.schema.json` describes it. */
export function renderJson(report: RunReport): string {
	return `${JSON.stringify(report, null, "\t")}\n`;
}
