import { basename } from "node:path";
import { listOf } from "@forter-orders/spec/structure";
import { type Evidence, readEvidence, schemaInFile } from "../evidence.ts";
import { faultsOfRow, partAt, type Row, rowsOf } from "../evidence-rows.ts";
import { propertiesOf } from "../properties.ts";
import { type Context, type Location, placeIn, type Rule, type Visitor } from "../redocly.ts";
import { isWholeFile } from "../schemas.ts";

type Part = { path: string[]; keys: string[]; needsRow: boolean };
type Parts = Map<string, Part & { location: Location }>;

/** Every property, parameter and response has its row in evidence.yaml, and every row its part of the contract. */
export const evidence: Rule = () => {
	const parts: Parts = new Map();

	function collect(partsOf: (name: string, node: Record<string, unknown>) => Part[]): Visitor[string] {
		const enter = (node: Record<string, unknown>, { location }: Context) => {
			if (!isWholeFile(location)) return;
			for (const part of partsOf(basename(location.source.absoluteRef, ".yaml"), node))
				parts.set(partAt(part.path), { ...part, location });
		};
		return { enter };
	}

	return {
		Schema: collect(partsOfSchema),
		Parameter: collect((name) => [{ path: ["parameters", name], keys: [], needsRow: true }]),
		Response: collect((name) => [{ path: ["responses", name], keys: [], needsRow: true }]),
		Root: {
			leave(_, ctx) {
				try {
					compare(parts, readEvidence(ctx.location), ctx);
				} catch (error) {
					ctx.report({ message: error instanceof Error ? error.message : String(error), location: ctx.location });
				}
			},
		},
	};
};

function compare(parts: Parts, file: Evidence, ctx: Context): void {
	const rows = rowsOf(file);
	const named = new Set(rows.map(({ path }) => partAt(path)));
	for (const [part, { location, keys, needsRow }] of parts)
		if (needsRow && !named.has(part))
			ctx.report({ message: `${part} has no row in evidence.yaml.`, location: location.child(keys).key() });
	for (const row of rows)
		for (const { message, keys } of [...faultsOfPart(row, file, parts), ...faultsOfRow(row, file)])
			ctx.report({ message, location: placeIn(file.file, file.text, keys, ctx.location) });
}

function partsOfSchema(component: string, schema: Record<string, unknown>): Part[] {
	const properties = [...propertiesOf(schema)].map(({ name, keys }) => ({
		path: ["properties", component, name],
		keys,
		needsRow: true,
	}));
	const values = [...listOf(schema.enum), ...listOf(schema["x-extensible-enum"])].map((value) => ({
		path: ["values", component, String(value)],
		keys: [],
		needsRow: false,
	}));
	return [...properties, ...values];
}

function faultsOfPart(
	{ path }: Row,
	file: Evidence,
	parts: Map<string, unknown>,
): { message: string; keys: string[] }[] {
	const part = partAt(path);
	if (parts.has(part)) return [];
	const [kind, component = ""] = path;
	const waiting =
		kind === "properties" || kind === "values" ? partsOfSchema(component, schemaInFile(file, component)) : [];
	if (waiting.some((other) => partAt(other.path) === part)) return [];
	return [{ message: `${part} is not in the contract.`, keys: path }];
}
