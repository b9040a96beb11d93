import { phases } from "../model/report.ts";
import { families, type MatrixRow, type MutationReport } from "./model.ts";

// The client's phase tries no mutant.
const SHOWN = phases.filter((phase) => phase !== "faults");

/** A kill matrix and the survivors, for a terminal. */
export function renderMutation(report: MutationReport): string {
	const { mutants, killed, equivalent, available, survivors, matrix } = report;
	const share = mutants === 0 ? 100 : Math.floor((1000 * killed) / mutants) / 10;
	const width = Math.max(10, ...matrix.map(({ operator }) => operator.length)) + 2;
	const head = `${"".padEnd(width)}${["mutants", "killed", ...SHOWN].map((word) => word.padStart(10)).join("")}`;
	const tables = families.flatMap((family) => {
		const rows = matrix.filter((row) => row.family === family);
		return rows.length === 0 ? [] : ["", `faults in ${SUBJECTS[family]}`, head, ...rows.map((row) => line(row, width))];
	});
	const left = survivors.flatMap(({ change, witness, cases }) => [
		`  ${change}`,
		`    ${witness ?? ""}; ${cases} cases were tried and none failed`,
	]);
	return [
		...tables,
		"",
		...(left.length > 0 ? ["survivors", ...left, ""] : []),
		`${killed} of ${mutants} mutants killed (${share} %), ${survivors.length} survived; ${equivalent} more had no witness and are not counted; ${available} can be seeded`,
		"",
	].join("\n");
}

const SUBJECTS = {
	contract: "a copy of the contract",
	responses: "what a server answers",
	requests: "what reaches it",
};

function line({ operator, mutants, killed, phases: noticed }: MatrixRow, width: number): string {
	const counts = [mutants, killed, ...SHOWN.map((phase) => noticed[phase] ?? 0)];
	return `${operator.padEnd(width)}${counts.map((count) => (count === 0 ? "." : String(count)).padStart(10)).join("")}`;
}
