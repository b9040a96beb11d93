import { isFinalStatus, listOf, readPointer, toPointer, typesOf } from "@forter-orders/spec";
import type { Place } from "../bodies/places.ts";
import { sampled } from "../bodies/sampled.ts";
import { type ScopedBody, scopedBodies } from "../bodies/scopes.ts";
import { carrierOf, pathOf } from "../bodies/workshop.ts";
import type { Contract } from "../contract/contract.ts";
import { labelOf } from "../label/label.ts";
import type { Problem, TestCase } from "../model/case.ts";
import type { Mutant, Trial } from "./model.ts";
import { change } from "./patch.ts";
import { jsonOf, withFetch } from "./servers.ts";

/** What can be wrong at a place; a value of `undefined` takes it away. */
interface PlaceFault {
	readonly operator: string;
	readonly value: unknown;
}

/** A fault at each place of each body: in what a server answers, and in what reaches it. */
export function placeMutants(contract: Contract): Mutant[] {
	return scopedBodies(contract)
		.filter(({ side, scope }) => side === "request" || isFinalStatus(scope))
		.flatMap((body) =>
			body.workshop.places.flatMap((place) => faultsAt(place).map((fault) => placeMutant(body, place, fault))),
		);
}

const WRONG: readonly (readonly [type: string, value: unknown])[] = [
	["object", { seeded: 1 }],
	["array", ["seeded"]],
	["string", "seeded"],
	["integer", 7],
	["boolean", true],
];

function faultsAt(place: Place): PlaceFault[] {
	const [parts = []] = place.branches;
	const types = typesOf(parts).map(String);
	const wrong = WRONG.find(([type]) => !types.includes(type) && !(type === "integer" && types.includes("number")));
	const { length } = place.tokens;
	const closed = parts.some(({ schema }) => listOf(schema.enum).length > 0);
	const bounded = parts.some(({ schema }) => schema.pattern !== undefined || schema.format !== undefined);
	return [
		...(wrong ? [{ operator: "wrong type", value: wrong[1] }] : []),
		...(types.includes("null") ? [] : [{ operator: "null", value: null }]),
		...(place.required && length > 0 ? [{ operator: "leave out", value: undefined }] : []),
		...(closed ? [{ operator: "unlisted value", value: "SEEDED_VALUE" }] : []),
		...(bounded ? [{ operator: "wrong format", value: "seeded format?" }] : []),
		...parts.flatMap(({ schema }) =>
			typeof schema.maxLength === "number" ? [{ operator: "too long", value: "x".repeat(schema.maxLength + 1) }] : [],
		),
		...parts.flatMap(({ schema }) =>
			Number(schema.minLength) > 0 || Number(schema.minItems) > 0
				? [{ operator: "empty", value: types.includes("array") ? [] : "" }]
				: [],
		),
	];
}

function placeMutant(body: ScopedBody, place: Place, { operator, value }: PlaceFault): Mutant {
	const { operation, side, scope } = body;
	const path = pathOf(place);
	const family = side === "request" ? "requests" : "responses";
	const where = `${operation.operationId}/${scope}/${place.name}`;
	return {
		id: `${family}/${operator}/${where}`,
		family,
		operator,
		operationId: operation.operationId,
		change: `${where}: ${operator}`,
		touches: (test) => test.operationId === operation.operationId && isAbout(test, body, place),
		async open({ base }) {
			const right = rightBody(body, place);
			const wrong = change(right, path, value);
			const { workshop } = body;
			if (labelOf(workshop, right).verdict !== "valid" || labelOf(workshop, wrong).verdict !== "invalid")
				return undefined;
			const witness = `a body with ${place.name} is right, and wrong with this fault`;
			return side === "request"
				? spoiledRequests(base.context, body, path, value, witness)
				: spoiledAnswers(base.context, body, wrong, witness);
		},
	};
}

function rightBody(body: ScopedBody, place: Place): unknown {
	const pointer = toPointer(pathOf(place));
	const example = body.media.examples.find((one) => readPointer(one.value, pointer) !== undefined);
	return example ? example.value : carrierOf(body.workshop, place, sampled(body.workshop, place.branches[0] ?? []));
}

function isAbout(
	{ phase, group, id, documents }: TestCase,
	{ side, scope, operation }: ScopedBody,
	{ name, schemas }: Place,
): boolean {
	if (side === "request") return group === `boundary/${operation.operationId}/${scope}/${name}`;
	if (phase === "auth") return id.endsWith("/accepted");
	return (
		phase === "responses" &&
		!id.includes("/body ") &&
		(documents.some((one) => schemas.includes(one)) || id.includes(`/${scope}/`))
	);
}

type Context = Parameters<typeof withFetch>[0];

/** Every request to the operation that has the place arrives with the fault. */
function spoiledRequests(
	context: Context,
	{ operation }: ScopedBody,
	path: readonly string[],
	value: unknown,
	witness: string,
): Trial {
	const changed = withFetch(context, ({ url, init, operation: asked }) => {
		const sent = jsonOf(init);
		const isThere = readPointer(sent, toPointer(path)) !== undefined;
		if (!isThere || asked?.operationId !== operation.operationId) return context.target.fetch(url, init);
		return context.target.fetch(url, { ...init, body: JSON.stringify(change(sent, path, value)) });
	});
	return { context: changed, witness };
}

/** Every answer with the status has the fault. */
function spoiledAnswers(
	context: Context,
	{ operation, scope, media }: ScopedBody,
	body: unknown,
	witness: string,
): Trial {
	const changed = withFetch(context, async ({ url, init, operation: asked }) => {
		const response = await context.target.fetch(url, init);
		if (asked?.operationId !== operation.operationId || String(response.status) !== scope) return response;
		return new Response(JSON.stringify(body), {
			status: response.status,
			headers: { "content-type": media.mediaType },
		});
	});
	// That it is another body than the example's says nothing about the fault.
	const counts = ({ in: part, rule }: Problem) => part === "body" && rule !== "example" && rule !== "trigger";
	return { context: changed, witness, counts };
}
