import { isObject, type JsonObject, listOf, textOf, toPointer } from "@forter-orders/spec";
import type { WireResponse } from "../model/exchange.ts";
import { parsedJson } from "../model/parsed-json.ts";

/** What a target says is wrong with a request. */
export interface ReportedBreach {
	readonly in: string;
	readonly pointer: string;
	readonly rule?: string;
}

/** The first fault that an answer names, in Prism's header `sl-violations` or in problem+json; absent when it names none. */
export function reportedBreach({ headers, text }: WireResponse): ReportedBreach | undefined {
	const header = headers.get("sl-violations");
	if (header) return fromHeader(header);
	const type = headers.get("content-type") ?? "";
	return type.startsWith("application/problem+json") ? fromProblem(text) : undefined;
}

function fromHeader(header: string): ReportedBreach | undefined {
	const entries = listOf(parsedJson(header)).filter(isObject);
	const first = entries.find(({ severity }) => severity === "Error");
	if (!first) return undefined;
	const [, part = "body", ...tokens] = listOf(first.location).map(String);
	const rule = String(first.code);
	return { in: part, pointer: toPointer([...tokens, ...missingMember(first, tokens)]), rule };
}

/** The stock Prism points at the object and names the member in its message. */
function missingMember({ message }: JsonObject, tokens: readonly string[]): string[] {
	const name = /must have (?:required )?property '?(.+?)'?(?: when property .+ is present)?$/s.exec(
		String(message),
	)?.[1];
	return name === undefined || tokens.at(-1) === name ? [] : [name];
}

function fromProblem(text: string): ReportedBreach | undefined {
	const body = parsedJson(text);
	if (!isObject(body)) return undefined;
	const [first] = [body.violations, body.errors, body["invalid-params"]].flatMap(listOf).filter(isObject);
	const pointer = textOf(first?.pointer) ?? textOf(first?.instancePath) ?? textOf(first?.path);
	if (!first || pointer === undefined) return undefined;
	const rule = textOf(first.rule) ?? textOf(first.keyword);
	return {
		in: textOf(first.in) ?? "body",
		pointer: pointer.replace(/^#/, ""),
		...(rule === undefined ? {} : { rule }),
	};
}
