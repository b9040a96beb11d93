import addFormats from "ajv-formats";

const TIME = "T(?:\\d+H(?:\\d+M(?:\\d+S)?)?|\\d+M(?:\\d+S)?|\\d+S)";
const DATE = "(?:\\d+D|\\d+M(?:\\d+D)?|\\d+Y(?:\\d+M(?:\\d+D)?)?)";
const DATE_TIME = /^[\d-]+[t\s](?:[01]\d|2[0-3]):\d\d:\d\d(?:\.\d+)?(?:z|[+-]\d\d:\d\d)$/i;

/** Formats that ajv-formats 3.0.1 takes more texts for than their standards do. */
export const mendedFormats: Readonly<Record<string, RegExp | ((text: string) => boolean)>> = {
	// RFC 3339, where no part between two others is left out.
	duration: new RegExp(`^P(?:\\d+W|${DATE}(?:${TIME})?|${TIME})$`),
	// RFC 3339: hours below 24, an offset with its minutes, and as many digits of a second as there are.
	"date-time": (text) => DATE_TIME.test(text) && isDateTime(text.replace(/\.\d+/, "")),
	// RFC 4122, without `urn:uuid:`.
	uuid: /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i,
};

/**
 * Formats of ajv-formats 3.0.1 that no standard knows. Its `url` refuses `http://localhost:3000/a`, and as `uri` it would
 * refuse `https://example.com/ä`; nobody says which texts it means, so that any will do.
 */
export const unknownFormats: readonly string[] = ["url"];

const usual = addFormats.default.get("date-time");

function isDateTime(text: string): boolean {
	const check: unknown = Reflect.get(Object(usual), "validate");
	return typeof check === "function" && check(text) === true;
}
