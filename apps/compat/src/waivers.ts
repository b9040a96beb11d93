import { readFile } from "node:fs/promises";
import { UsageError } from "@forter-orders/command-line";
import { isObject } from "@forter-orders/spec";
import { parse } from "yaml";
import type { Change } from "./compare/change.ts";
import { verdictOn } from "./judgement.ts";
import { rowNamed, rowTitle } from "./table.ts";

/** A decision that a change which may break does not, until a day; `row` is its id. */
export type Waiver = { row: string; pointer: string; reason: string; expires: string };

/** Waivers that hold, and what is wrong with the others. */
export type Waivers = { used: Map<Change, Waiver>; faults: string[]; idle: Waiver[] };

/** Reads waivers.yaml; a file that is not there has none. */
export async function readWaivers(file: string): Promise<Waiver[]> {
	const text = await readFile(file, "utf8").catch(() => "");
	const list = readList(text, file);
	if (!Array.isArray(list)) throw new UsageError(`${file} is expected to hold a list of waivers.`);
	return list.map((entry: unknown, index) => readWaiver(entry, `${file}, waiver ${index + 1}`));
}

/** Finds the waiver of each change that may break; `today` is a date such as 2026-11-22. */
export function applyWaivers(waivers: readonly Waiver[], changes: readonly Change[], today: string): Waivers {
	const result: Waivers = { used: new Map(), faults: [], idle: [] };
	for (const waiver of waivers) {
		const { row, pointer, expires } = waiver;
		const place = pointer.slice(1);
		const hit = changes.filter((change) => change.row === row && [change.base, change.next].includes(place));
		if (hit.length === 0) result.idle.push(waiver);
		else if (hit.some((change) => verdictOn(change) !== "P"))
			result.faults.push(
				`The waiver of ${rowTitle(row)} at ${pointer} is for no P: only what may break can be waived.`,
			);
		else if (expires < today)
			result.faults.push(
				`The waiver of ${rowTitle(row)} at ${pointer} expired on ${expires}: decide again, or release a major.`,
			);
		else for (const change of hit) result.used.set(change, waiver);
	}
	return result;
}

// 2027-02-31 is parsed, as a day of March.
function isDay(date: string): boolean {
	const time = Date.parse(date);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

function readList(text: string, file: string): unknown {
	try {
		return parse(text) ?? [];
	} catch (cause) {
		const [reason] = String(cause instanceof Error ? cause.message : cause).split("\n");
		throw new UsageError(`${file} is not YAML: ${reason}`);
	}
}

function readWaiver(entry: unknown, where: string): Waiver {
	if (!isObject(entry)) throw new UsageError(`${where} is expected to have row, pointer, reason and expires.`);
	const { row, pointer, reason, expires, ...rest } = entry;
	const unknown = Object.keys(rest);
	if (unknown.length > 0)
		throw new UsageError(`${where} has ${unknown.join(", ")}; expected row, pointer, reason, expires.`);
	const known = rowNamed(String(row));
	if (known === undefined) throw new UsageError(`${where}: "${row}" is no row of TABLE.md.`);
	if (typeof pointer !== "string" || !pointer.startsWith("#/"))
		throw new UsageError(`${where}: pointer starts with "#/".`);
	if (typeof reason !== "string" || reason.trim().length < 10) throw new UsageError(`${where}: reason is a sentence.`);
	const date = String(expires);
	if (!/^\d{4}-\d\d-\d\d$/.test(date) || !isDay(date))
		throw new UsageError(`${where}: expires is a date such as "2027-01-31", got "${date}".`);
	return { row: known.id, pointer, reason, expires: date };
}
