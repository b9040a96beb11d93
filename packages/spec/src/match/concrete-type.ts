import { parseAccept } from "./accept.ts";
import { bodyKindOf, closeness, isJson, isRange, type MediaType, parseMediaType } from "./media-type.ts";

/**
 * A media type for one that may be a range: of those within it the one that is most wanted, or the usual one. One that is
 * described beside the range by itself is not meant by the range.
 */
export function concreteType(range: string, accept: string | null = null, beside: readonly string[] = []): string {
	if (!isRange(range)) return range;
	const parsedRange = parseMediaType(range) ?? { name: "*/*", parameters: {} };
	const others = beside.filter((mediaType) => mediaType !== range);
	const isMeant = (type: MediaType): boolean => {
		if (isRange(type.name)) return false;
		const own = closeness(parsedRange, type);
		return own > 0 && others.every((other) => closeness(parseMediaType(other) ?? NO_TYPE, type) <= own);
	};
	const { names, qualityOf } = parseAccept(accept);
	const made = typesWithin(parsedRange.name);
	const meant = [...names, ...made].flatMap((name) => {
		const type = parseMediaType(name);
		return type !== undefined && isMeant(type) ? [{ name, quality: qualityOf(type) }] : [];
	});
	// Those of one quality stay in their order.
	return meant.sort((a, b) => b.quality - a.quality)[0]?.name ?? made[0];
}

/** Types that a range has and that are read alike: the usual one, and some that nobody describes. */
function typesWithin(range: string): [string, ...string[]] {
	const [type = "*", subtype = ""] = range.split("/");
	const usual = USUAL[type] ?? "application/json";
	const suffix = subtype.startsWith("*+") ? subtype.slice(1) : isJson(usual) ? "+json" : "";
	const others = [type === "*" ? "application" : type, "text", "model"].map((one) => `${one}/vnd.example${suffix}`);
	const first = subtype === "*" ? usual : (others[0] ?? usual);
	return [first, ...others.filter((other) => bodyKindOf(other) === bodyKindOf(first))];
}

const NO_TYPE: MediaType = { name: "", parameters: {} };

const USUAL: Readonly<Record<string, string>> = {
	application: "application/json",
	audio: "audio/mpeg",
	image: "image/png",
	multipart: "multipart/form-data",
	text: "text/plain",
	video: "video/mp4",
};
