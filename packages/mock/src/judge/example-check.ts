import { type OpenApiDocument, operationsOf } from "../document/document.ts";
import { pointerToken } from "../document/json-pointer.ts";
import { isJson } from "../document/media-type.ts";
import { type Place, placeAt, placeIn, placesIn } from "../document/places.ts";
import type { Judge } from "./judge.ts";

const MAX_LISTED = 5;

/** Checks each example of a response against its schema; throws a `TypeError` that names those that break it. */
export function checkResponseExamples(document: OpenApiDocument, judge: Judge): void {
	const faults = operationsOf(document).flatMap(({ path, method, operation }) => {
		const place = placeAt(document, `/paths/${pointerToken(path)}/${method}`);
		const name = String(operation.operationId ?? `${method.toUpperCase()} ${path}`);
		return placesIn(document, place, "responses").flatMap(([status, response]) => [
			...placesIn(document, response, "content")
				.filter(([mediaType]) => isJson(mediaType))
				.flatMap(([, media]) => faultsOf(document, judge, media, `${name} ${status}`)),
			...placesIn(document, response, "headers").flatMap(([header, node]) =>
				faultsOf(document, judge, node, `${name} ${status}, header ${header},`),
			),
		]);
	});
	if (faults.length === 0) return;
	const more = faults.length > MAX_LISTED ? `\n  and ${faults.length - MAX_LISTED} more` : "";
	throw new TypeError(
		`the document has examples of responses that break their schema; correct the example or the schema:\n  ${faults.slice(0, MAX_LISTED).join("\n  ")}${more}`,
	);
}

function faultsOf(document: OpenApiDocument, judge: Judge, holder: Place, name: string): string[] {
	if (placeIn(document, holder, "schema") === undefined) return [];
	const schema = `${holder.pointer}/schema`;
	return examplesOf(document, holder).flatMap(([key, value]) => {
		const [first] = judge.findings(schema, value);
		if (first === undefined) return [];
		return [
			`${name} example ${key}: ${first.pointer === "" ? "it" : first.pointer} ${first.message} (${first.rule}, #${first.schema})`,
		];
	});
}

function examplesOf(document: OpenApiDocument, holder: Place): [key: string, value: unknown][] {
	const named = placesIn(document, holder, "examples").flatMap(([key, { node }]): [string, unknown][] =>
		"value" in node ? [[`"${key}"`, node.value]] : [],
	);
	return "example" in holder.node ? [...named, ["(the only one)", holder.node.example]] : named;
}
