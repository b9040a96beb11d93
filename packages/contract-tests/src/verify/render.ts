import type { FileReport, PartReport, PartVerdict, VerifyFinding, VerifyReport } from "../model/verify.ts";
import { mapTexts } from "../report/map-texts.ts";
import { painter, printable } from "../report/terminal.ts";
import { count, counted } from "../report/words.ts";
import { passes } from "./verify.ts";

/** How a report is printed. */
export interface RenderOptions {
	readonly colour?: boolean;
	/** Only what fails. */
	readonly quiet?: boolean;
}

type Paint = ReturnType<typeof painter>;

const WORDS: Readonly<Record<PartVerdict, string>> = {
	keeps: "keeps the contract",
	incomplete: "incomplete",
	breaks: "breaks the contract",
	unknown: "not recognised",
};
/** Findings of one message that are printed. */
const SHOWN_FINDINGS = 20;

/** What was found in the files, for a terminal. */
export function renderVerify(received: VerifyReport, { colour = false, quiet = false }: RenderOptions = {}): string {
	const report = mapTexts(received, printable);
	const paint = painter(colour);
	if (quiet && report.verdict === "pass") return "";
	const blocks = report.files.flatMap((file) => fileBlock(file, paint, quiet));
	return `${[...blocks, summary(report, paint)].join("\n\n")}\n`;
}

function fileBlock({ file, parts, ignored }: FileReport, paint: Paint, quiet: boolean): string[] {
	const shown = quiet ? parts.filter((part) => !passes(part)) : parts;
	const lines = [
		...shown.flatMap((part) => partLines(part, paint, quiet)),
		...(parts.length === 0 ? [`  ${paint("red", "✗")} nothing in it belongs to the contract`] : []),
		...ignored.map(({ reason, count: times }) => `  ignored: ${counted(times, "request")}, ${reason}`),
	];
	return shown.length === 0 && quiet && parts.length > 0 ? [] : [[paint("bold", file), ...lines].join("\n")];
}

function partLines(part: PartReport, paint: Paint, quiet: boolean): string[] {
	const { name, verdict, findings, unchecked, assumed } = part;
	const isFine = passes(part);
	const mark = isFine ? paint("green", "✓") : paint("red", "✗");
	const tolerated = isFine && verdict !== "keeps" ? ", tolerated" : "";
	const words = [name, subject(part), WORDS[verdict] + tolerated].filter(Boolean).join(": ");
	const more = findings.length - SHOWN_FINDINGS;
	const showsGaps = !quiet || verdict === "unknown";
	return [
		`  ${mark} ${words}`,
		...(assumed === undefined || quiet ? [] : [`    ${paint("dim", assumed)}`]),
		...findings.slice(0, SHOWN_FINDINGS).map((finding) => `    ${findingLine(finding, paint)}`),
		...(more > 0 ? [`    and ${counted(more, "more finding")}`] : []),
		...(showsGaps ? unchecked.map((line) => `    ${paint("dim", "not checked:")} ${line}`) : []),
	];
}

function subject({ operationId, side, status }: PartReport): string | undefined {
	if (side === undefined) return undefined;
	return [side, status, operationId && `of ${operationId}`].filter(Boolean).join(" ");
}

function findingLine(
	{ in: part, pointer, rule, expected, received, severity, spec }: VerifyFinding,
	paint: Paint,
): string {
	const place = [part, pointer].filter(Boolean).join(" ");
	const where = spec ? paint("dim", `  ${spec.file}:${spec.line}`) : "";
	const text = `${place} (${rule}): expected ${expected}, received ${received}`;
	return `${paint(severity === "lenient" ? "yellow" : "red", text)}${where}`;
}

function summary({ files, verdict }: VerifyReport, paint: Paint): string {
	const parts = files.flatMap((file) => file.parts);
	const failed = parts.filter((part) => !passes(part)).length;
	const messages = counted(parts.length, "message");
	if (verdict === "pass") return `${paint("green", "PASS")}  ${messages} in ${counted(files.length, "file")}`;
	return `${paint("red", "FAIL")}  ${count(failed)} of ${messages} in ${counted(files.length, "file")}`;
}
