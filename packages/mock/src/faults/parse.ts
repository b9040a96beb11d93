import { PreferenceError } from "../answer/preferences.ts";
import { definitions, faultNames, isFaultName } from "./definitions.ts";
import { COUNTS, checkWholeNumber, createFault, type Fault, type FaultSpec } from "./fault.ts";

/** What the header `Prefer` says, with the fault taken out. */
export interface SplitPreferences {
	readonly fault?: FaultSpec;
	/** The other preferences, `null` when there are none. */
	readonly rest: string | null;
}

// A quoted string is taken whole, so that a comma or a semicolon in it does not split it.
const PREFERENCE = /(?:"(?:[^"\\]|\\.)*"|[^,"])+/g;
const PARAMETER = /(?:"(?:[^"\\]|\\.)*"|[^;"])+/g;

/** Takes `fault=delay; ms=200` out of the header; as RFC 7240 writes a preference with a parameter. */
export function splitPreferences(header: string | null): SplitPreferences {
	if (header === null || !/\bfault\b/i.test(header)) return { rest: header };
	const preferences = header.match(PREFERENCE) ?? [];
	const isFault = (preference: string) => /^\s*fault\s*(?:=|;|$)/i.test(preference);
	const asked = preferences.find(isFault);
	if (asked === undefined) return { rest: header };
	const others = preferences.filter((preference) => !isFault(preference)).join(",");
	return { fault: readPreference(asked), rest: others.trim() === "" ? null : others };
}

/** Reads a fault from text: `delay; ms=200; times=3; after=1; on=V3Order; order=ord-7`. */
export function parseFault(text: string): Fault {
	const [first = "", ...rest] = text.match(PARAMETER) ?? [];
	const [start, value] = pair(first);
	const name = start === "fault" ? value : value === "" ? start : "";
	if (!isFaultName(name)) throw new TypeError(`a fault must be one of ${faultNames.join(", ")}`);
	return createFault(rest.reduce<FaultSpec>((spec, part) => withParameter(spec, part), { name }));
}

function readPreference(text: string): FaultSpec {
	const spec = parse(text);
	const { name: _, value: __, ...rest } = spec;
	const [scope] = Object.keys(rest);
	if (scope === undefined) return spec;
	throw new PreferenceError("Prefer: fault strikes this one request; times, after, on and order are for mock.use");
}

function parse(text: string): FaultSpec {
	try {
		return parseFault(text).spec;
	} catch (error) {
		throw new PreferenceError(`Prefer: ${error instanceof Error ? error.message : "fault could not be read"}`);
	}
}

function withParameter(spec: FaultSpec, part: string): FaultSpec {
	const [name, value] = pair(part);
	const own = definitions[spec.name].parameter;
	if (own !== undefined && name === own.name) {
		return { ...spec, value: own.range ? numberOf(`${name} of ${spec.name}`, value, ...own.range) : value };
	}
	if (name === "times" || name === "after") return { ...spec, [name]: numberOf(name, value, ...COUNTS[name]) };
	if (name === "on" && value) return { ...spec, operationId: value };
	if (name === "order" && value) return { ...spec, orderId: value };
	const known = own === undefined ? "" : `${own.name}, `;
	throw new TypeError(`the fault ${spec.name} takes ${known}times, after, on and order, each with a value`);
}

function numberOf(what: string, text: string, min: number, max: number): number {
	const value = text === "" ? Number.NaN : Number(text);
	checkWholeNumber(what, Number.isNaN(value) ? `"${text}"` : value, min, max);
	return value;
}

function pair(text: string): [name: string, value: string] {
	const at = text.indexOf("=");
	if (at < 0) return [text.trim(), ""];
	return [text.slice(0, at).trim().toLowerCase(), unquote(text.slice(at + 1).trim())];
}

function unquote(word: string): string {
	return /^".*"$/s.test(word) ? word.slice(1, -1).replace(/\\(.)/gs, "$1") : word;
}
