import { isFinalStatus, isObject, matchesStatus, readPointer } from "@forter-orders/spec";
import { type ScopedBody, scopedBodies } from "../bodies/scopes.ts";
import type { Contract } from "../contract/contract.ts";
import { withDocument } from "../contract/with-document.ts";
import type { Problem, RunContext, TestCase } from "../model/case.ts";
import type { Mutant, Trial } from "./model.ts";
import { patched } from "./patch.ts";
import { type SchemaEdit, schemaEdits } from "./schema-edits.ts";
import { judgingBy, withFetch } from "./servers.ts";
import { findWitness, type Site } from "./witness.ts";

/** The faults that a copy of the contract can have in its schemas: the server's copy, or the suite's. */
export function schemaMutants(contract: Contract): Mutant[] {
	return [...sitesBySchema(contract)].flatMap(([node, { side, sites }]) => {
		const pointer = node.slice(node.indexOf(" ") + 1);
		const schema = readPointer(contract.document, pointer);
		if (!isObject(schema)) return [];
		return schemaEdits(schema).map((edit) => schemaMutant(side, pointer, edit, sites));
	});
}

/** For each schema and side, the places at which it applies. */
function sitesBySchema(contract: Contract): Map<string, { side: ScopedBody["side"]; sites: Site[] }> {
	const found = new Map<string, { side: ScopedBody["side"]; sites: Site[] }>();
	for (const body of scopedBodies(contract)) {
		if (body.side === "response" && !isFinalStatus(body.scope)) continue;
		for (const place of body.workshop.places) {
			for (const [alternative, parts] of place.branches.entries()) {
				for (const { pointer } of parts) {
					const key = `${body.side} ${pointer}`;
					const entry = found.get(key) ?? { side: body.side, sites: [] };
					found.set(key, entry);
					entry.sites.push({ body, place, alternative });
				}
			}
		}
	}
	return found;
}

const MAX_SITES = 3;

function schemaMutant(side: ScopedBody["side"], pointer: string, edit: SchemaEdit, sites: readonly Site[]): Mutant {
	const { operator, detail, schema, probes } = edit;
	const operations = new Set(sites.map(({ body }) => body.operation.operationId));
	const places = new Set(sites.map(({ place }) => place.name));
	return {
		id: `contract/${operator}/${side}${pointer}${detail === "" ? "" : `/${detail}`}`,
		family: "contract",
		operator,
		change: `${pointer}: ${operator}${detail === "" ? "" : ` ${detail}`} (${side})`,
		touches(test) {
			if (!operations.has(test.operationId)) return false;
			return side === "request" ? aboutRequest(test, pointer, places) : aboutAnswer(test);
		},
		async open({ contract, base }) {
			const document = patched(contract.document, pointer, schema);
			const changed = withDocument(contract, document);
			for (const site of sites.slice(0, MAX_SITES)) {
				const witness = findWitness(changed, site, probes);
				if (!witness) continue;
				const told = `a body with ${site.place.name} is ${witness.before ? "right before and wrong" : "wrong before and right"} after`;
				const { context } = base;
				if (side === "request") return { context: judgingBy(context, changed), witness: told };
				return answering(context, site.body, witness.body, witness.before ? changed : contract, told);
			}
			return undefined;
		},
	};
}

function aboutRequest(test: TestCase, pointer: string, places: ReadonlySet<string>): boolean {
	if (test.phase !== "boundary") return false;
	const place = test.group.split("/").slice(3).join("/");
	return places.has(place) || test.documents.some((document) => document.startsWith(pointer));
}

/** Cases that a target answers without being told how, and those that ask for a status. */
function aboutAnswer({ phase, id }: TestCase): boolean {
	if (phase === "responses") return !id.includes("/body ");
	return phase === "auth" || phase === "examples";
}

/** A target that answers with the witness, held to the contract by which it is wrong. */
function answering(
	context: RunContext,
	{ operation, scope, media }: ScopedBody,
	value: unknown,
	judge: Contract,
	witness: string,
): Trial {
	const text = JSON.stringify(value);
	const changed = withFetch({ ...context, contract: judge }, async ({ url, init, operation: asked }) => {
		const answer = await context.target.fetch(url, init);
		if (asked?.operationId !== operation.operationId || !matchesStatus(scope, answer.status)) return answer;
		return new Response(text, { status: answer.status, headers: { "content-type": media.mediaType } });
	});
	// That it is another body than the example's says nothing about the schema.
	const counts = ({ in: part, rule }: Problem) => part === "body" && rule !== "example" && rule !== "trigger";
	return { context: changed, witness, counts };
}
