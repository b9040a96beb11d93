import { type JsonObject, listOf, objectOf, openSpec } from "@forter-orders/spec";
import { meaningOf } from "../content/read.ts";
import { code, markdownTable } from "../content/table.ts";
import type { Context } from "../page.ts";
import type { Directive } from "./directive.ts";

/** An error status of the contract. */
export interface StatusRecord {
	readonly status: number;
	readonly meaning: string;
	/** The word that the client has for what to do. */
	readonly advice: string | undefined;
	readonly action: string;
	/** Whether the contract counts it among the statuses that are worth another attempt. */
	readonly retried: boolean;
	/** How often it may be sent again at once; 0 where it is not. */
	readonly repeats: number;
	/** How sure the contract is that it occurs. */
	readonly confidence: string;
	readonly operations: readonly string[];
}

/** Every error status that an operation of the contract answers with, once, by number. */
export function statusRecords({ document }: Context): StatusRecord[] {
	const records = new Map<number, StatusRecord>();
	for (const { operationId, node, responses } of openSpec(document).operations) {
		const { maxAttempts = 1, statuses } = objectOf(node["x-retry"]);
		for (const response of responses) {
			const status = Number(response.status);
			if (!(status >= 400)) continue;
			const operations = [...(records.get(status)?.operations ?? []), operationId];
			const repeats = listOf(statuses).includes(status) ? Number(maxAttempts) - 1 : 0;
			records.set(status, { ...recordOf(status, response.node), retried: repeats > 0, repeats, operations });
		}
	}
	return [...records.values()].sort((one, other) => one.status - other.status);
}

function recordOf(status: number, response: JsonObject): Omit<StatusRecord, "retried" | "repeats" | "operations"> {
	const advice = objectOf(response["x-advice"]);
	return {
		status,
		meaning: meaningOf(response),
		advice: typeof advice.action === "string" ? advice.action : undefined,
		action: String(advice.description ?? "The contract gives no advice."),
		confidence: typeof response["x-confidence"] === "string" ? response["x-confidence"] : "high",
	};
}

/** How often something is sent again, in words. */
export function timesOf(repeats: number): string {
	return repeats === 0 ? "no" : repeats === 1 ? "once" : `${repeats} times`;
}

/** `{{statuses}}`: each error status, what it means, what to do and whether to send again at once. */
export const statuses: Directive = (context) =>
	markdownTable(
		["Status", "Meaning", "What to do", "Send again at once"],
		statusRecords(context).map(({ status, meaning, action, repeats }) => [
			`[${code(String(status))}](page:errors/#status-${status})`,
			meaning,
			action,
			timesOf(repeats),
		]),
	);
