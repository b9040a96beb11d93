import { textOf } from "../json.ts";
import { MAX_DEPTH, TOO_DEEP } from "../json-text/json-text.ts";
import type { Operation, Parameter } from "../model/operation.ts";
import type { Spec } from "../model/spec.ts";
import { decodePercent, memberOf } from "../pointer.ts";
import { tooDeepField } from "./depth.ts";
import type { RequestMessage } from "./message.ts";
import { type BodyValue, readBodyValue } from "./read-body.ts";
import { type Pair, pairsIn, type Raw, readHeaderText, readPairs, readSegment, segmentFault } from "./styles.ts";

/** What of an operation says which parts of a message are of which parameter. */
type Sharing = Pick<Operation, "parameters" | "security">;

/** The value of a parameter of a request, `undefined` when it was not sent. */
export function readParameterValue(
	spec: Spec,
	parameter: Parameter,
	message: RequestMessage,
	/** The operation, of whose other parameters and credentials an object that is spread over the query holds none. */
	operation: Sharing,
): BodyValue | undefined {
	const { media } = parameter;
	const segment = parameter.in === "path" && media === undefined ? segmentOf(message, parameter.name) : undefined;
	const fault = segment === undefined ? undefined : segmentFault(segment, parameter);
	if (fault !== undefined) return { rule: "style", fault, pointer: "" };
	if (isTooDeep(parameter, message)) return { rule: "form", fault: TOO_DEEP, pointer: "" };
	const raw = rawValue(parameter, message, operation);
	if (raw === undefined) return undefined;
	if (media === undefined || typeof raw !== "string") return { value: raw, isText: true };
	return readBodyValue(spec, media, undefined, { kind: "text", text: raw });
}

function segmentOf({ values }: RequestMessage, name: string): string | undefined {
	return textOf(memberOf(values, name));
}

function isTooDeep({ name, in: place }: Parameter, { search, headers }: RequestMessage): boolean {
	const text = place === "query" ? search : place === "cookie" ? (headers.get("cookie") ?? "") : "";
	if (text.length <= MAX_DEPTH) return false;
	const own = pairsIn(text, place === "query" ? "&" : ";").filter(([key]) => key.startsWith(`${name}[`));
	return tooDeepField(own) !== undefined;
}

function rawValue(parameter: Parameter, message: RequestMessage, operation: Sharing): Raw | undefined {
	const { name, media } = parameter;
	switch (parameter.in) {
		case "querystring": {
			if (message.search === "") return undefined;
			return media?.kind === "form" ? message.search : decodePercent(message.search.replaceAll("+", "%20"));
		}
		case "query":
			return readPairs(parameter, ownPairs(parameter, pairsIn(message.search.replaceAll("+", "%20"), "&"), operation));
		case "cookie":
			return readCookie(parameter, message.headers.get("cookie") ?? "", operation);
		case "header": {
			const text = message.headers.get(name);
			return text === null ? undefined : readHeaderText(text, parameter);
		}
		default: {
			const segment = segmentOf(message, name);
			return segment === undefined ? undefined : readSegment(segment, parameter);
		}
	}
}

/** In the style `cookie` nothing is escaped (OpenAPI 3.2); `form` in one cookie is that of all earlier versions. */
function readCookie(parameter: Parameter, header: string, operation: Sharing): Raw | undefined {
	if (parameter.style !== "cookie") return readPairs({ ...parameter, explode: false }, pairsIn(header, ";"));
	return readPairs(parameter, ownPairs(parameter, pairsIn(header.replaceAll("%", "%25"), ";"), operation));
}

/** The pairs without those of other parameters and of credentials, of which an object that is spread is not made. */
function ownPairs(
	{ name, shape, explode, style, in: place }: Parameter,
	pairs: readonly Pair[],
	{ parameters, security }: Sharing,
): readonly Pair[] {
	if (shape !== "object" || !explode || style === "deepObject") return pairs;
	const others = new Set([
		...parameters.filter((one) => one.in === place && one.name !== name).map((one) => one.name),
		...security.flatMap((schemes) => schemes.filter((one) => one.in === place).map(({ key }) => key)),
	]);
	return pairs.filter(([key]) => !others.has(key.split("[")[0] ?? key));
}
