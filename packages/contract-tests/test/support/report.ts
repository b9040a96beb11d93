import { createRequire } from "node:module";
import {
	type Cell,
	cellKinds,
	type Finding,
	type PhaseResult,
	phases,
	type RunReport,
} from "../../src/model/report.ts";

interface Schema {
	readonly type?: string | readonly string[];
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly "x-extensible-enum"?: readonly string[];
}
interface Document {
	readonly info: { readonly title: string; readonly version: string };
	readonly paths: Readonly<Record<string, { readonly post: { readonly operationId: string } }>>;
	readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const document: Document = createRequire(import.meta.url)("@forter-orders/openapi/openapi.json");
const operations: readonly string[] = Object.values(document.paths).map(({ post }) => post.operationId);
const [operationId = ""] = operations;

/** A report of a run in which all is well, with a cell for each property and value of the contract. */
export function passReport(): RunReport {
	const cells = operations.flatMap((operation) => cellsOf(operation));
	return {
		contract: { title: document.info.title, version: document.info.version, sha256: "0123456789abcdef".repeat(4) },
		target: { kind: "mock" },
		profile: "strict",
		seed: 1,
		verdict: "pass",
		phases: phases.map((phase, index) => phaseResult(phase, 40 * (index + 1) ** 2)),
		findings: [],
		coverage: { total: cells.length, green: cells.length, cells },
	};
}

/** A report with failures of several causes, some of them tolerated, and cells in every state. */
export function failReport(): RunReport {
	const report = passReport();
	const findings = [
		...[0, 1, 2].map((index) => finding({ caseId: `boundary/${operationId}/payment/${index}` })),
		finding({
			caseId: `responses/${operationId}/429`,
			phase: "responses",
			cause: "429 is answered with a body of another media type",
			message: "The media type of the response is not one of the contract's.",
			in: "header",
			pointer: "/content-type",
			rule: "content-type",
			expected: "application/json",
			received: "text/html",
		}),
		finding({ caseId: "boundary/x/checkoutTime", severity: "lenient", cause: "A required property may be left out" }),
	];
	const cells = report.coverage.cells.map((cell, index): Cell => {
		if (index % 97 === 5) return { ...cell, state: "red", reason: "the assertion failed" };
		return index % 61 === 7 ? { ...cell, state: "missing", reason: "no case reaches it" } : cell;
	});
	return {
		...report,
		target: { kind: "url", url: "http://127.0.0.1:4010" },
		profile: "lenient",
		verdict: "findings",
		phases: report.phases.map((result) => {
			if (result.phase === "boundary") return { ...result, passed: result.passed - 4, failed: 3, lenient: 1 };
			if (result.phase === "responses") return { ...result, passed: result.passed - 1, failed: 1 };
			if (result.phase !== "faults") return result;
			return {
				...result,
				passed: 0,
				notRun: result.cases,
				reasons: [{ reason: "the target does not inject faults", cases: result.cases }],
			};
		}),
		findings,
		coverage: { total: cells.length, green: cells.filter(({ state }) => state === "green").length, cells },
	};
}

/** One failure, with what the test changes. */
export function finding(change: Partial<Finding> = {}): Finding {
	return {
		caseId: `boundary/${operationId}/body/totalAmount/currency/pattern`,
		phase: "boundary",
		operationId,
		severity: "failure",
		cause: "The pattern of `currency` is not enforced",
		message: "An order with a currency in lower case was accepted.",
		in: "body",
		pointer: "/totalAmount/currency",
		rule: "pattern",
		expected: "status 400, since /totalAmount/currency does not match ^[A-Z]{3}$",
		received: "status 200",
		spec: { pointer: "/components/schemas/Amount/properties/currency/pattern", file: "openapi.yaml", line: 1234 },
		curl: "curl -sS -u '<api key>:' -H 'content-type: application/json' -d '{\"totalAmount\":{\"currency\":\"usd\"}}' http://127.0.0.1:4010/v3/orders/ord-1",
		...change,
	};
}

/** A report with one finding in a run that is otherwise fine. */
export function reportOf(...findings: Finding[]): RunReport {
	const verdict = findings.some(({ severity }) => severity === "failure") ? "findings" : "pass";
	return { ...passReport(), verdict, findings };
}

function phaseResult(phase: PhaseResult["phase"], cases: number): PhaseResult {
	return { phase, cases, passed: cases, failed: 0, lenient: 0, notRun: 0 };
}

function cellsOf(operation: string): Cell[] {
	const schemas = Object.entries(document.components.schemas);
	return [
		cell(operation, "status/200/application~1json/card", { side: "response", label: "200 application/json card" }),
		cell(operation, "auth/key/missing", { label: "key: missing" }),
		cell(operation, "property/header/version/present", { side: "request", label: "header version present" }),
		...schemas.flatMap(([name, schema], index) => {
			const scope = index % 5 === 0 ? "200" : "body";
			return schemaCells(operation, scope, [name], `/components/schemas/${name}`, schema);
		}),
	];
}

function schemaCells(
	operation: string,
	scope: string,
	path: readonly string[],
	pointer: string,
	schema: Schema,
): Cell[] {
	const side = scope === "body" ? "request" : "response";
	const made = (kind: Cell["kind"], what: string): Cell => {
		const label = `${scope === "body" ? "" : `${scope} `}${path.join("/")} ${what}`;
		return cell(operation, `${kind}/${scope}/${path.join(".")}/${what}`, { side, pointer, label });
	};
	const presences = ["present", "absent", ...(schema.type?.includes("null") ? ["null"] : [])];
	return [
		...presences.map((presence) => made("property", presence)),
		...(schema["x-extensible-enum"] ?? []).map((value) => made("enum", value)),
		...Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
			schemaCells(operation, scope, [...path, name], `${pointer}/properties/${name}`, property),
		),
	];
}

/** The kind of a cell is the start of its id, which the operation follows. */
function cell(operationId: string, place: string, rest: Omit<Cell, "id" | "kind" | "operationId" | "state">): Cell {
	const [start = "", ...others] = place.split("/");
	const kind = cellKinds.find((known) => known === start);
	if (!kind) throw new Error(`${start} is no kind of cell`);
	return { id: [kind, operationId, ...others].join("/"), kind, operationId, state: "green", ...rest };
}
