import { readFileSync } from "node:fs";
import type { Direction } from "@forter-orders/spec";

/** B breaks, P may break, N is compatible, D is documentation. */
export type Verdict = "B" | "P" | "N" | "D";

/** One row of TABLE.md; a direction without a verdict is one that the row is not about. */
export type Row = {
	id: string;
	/** What the row is about, in a few words that stand in messages. */
	name: string;
	change: string;
	request: Verdict | undefined;
	response: Verdict | undefined;
	types: { request: Verdict; response: Verdict };
	client: Verdict | undefined;
	mock: Verdict | undefined;
	/** Whether a value can show the break. */
	hasWitness: boolean;
};

/** The rows of TABLE.md by their id. */
export const table: ReadonlyMap<string, Row> = new Map(readRows().map((row) => [row.id, row]));

/** The row with this id; a rule that names another is a defect. */
export function rowOf(id: string): Row {
	const row = table.get(id);
	if (row === undefined) throw new Error(`TABLE.md has no row ${id}.`);
	return row;
}

/** The name of a row with its id, for messages. */
export function rowTitle(id: string): string {
	return `${rowOf(id).name} (${id})`;
}

/** The row that a text names, by its id or by its name with the id. */
export function rowNamed(text: string): Row | undefined {
	const row = table.get(/\((\S+)\)$/.exec(text)?.[1] ?? text);
	return row && [row.id, rowTitle(row.id)].includes(text) ? row : undefined;
}

/** What a row means for the contract in a direction. */
export function verdictOf(id: string, direction: Direction): Verdict {
	const verdict = rowOf(id)[direction];
	if (verdict === undefined) throw new Error(`The row ${id} of TABLE.md has no verdict for a ${direction}.`);
	return verdict;
}

/** What a row means for code that was compiled against the generated types. */
export function typesVerdictOf(id: string, direction: Direction): Verdict {
	return rowOf(id).types[direction];
}

function readRows(): Row[] {
	const lines = readFileSync(new URL("../TABLE.md", import.meta.url), "utf8").split("\n");
	return lines.filter((line) => /^\| [A-Z]\d/.test(line)).map(readRow);
}

function readRow(line: string): Row {
	const [, id = "", name = "", change = "", request, response, types = "", client, mock, witness] = line
		.split("|")
		.map((cell) => cell.trim());
	const [forRequest, forResponse = forRequest] = types.split("/");
	return {
		id,
		name,
		change,
		request: readVerdict(request, line),
		response: readVerdict(response, line),
		types: { request: readVerdict(forRequest, line) ?? "D", response: readVerdict(forResponse, line) ?? "D" },
		client: readVerdict(client, line),
		mock: readVerdict(mock, line),
		hasWitness: witness !== "no",
	};
}

function readVerdict(text: string | undefined, line: string): Verdict | undefined {
	if (text === undefined || text === "") return undefined;
	if (text === "B" || text === "P" || text === "N" || text === "D") return text;
	throw new Error(`TABLE.md: "${text}" is no verdict, in the row ${line}`);
}
