import { contentSecurityPolicy } from "./policy.ts";

interface Cut {
	readonly what: string;
	readonly find: RegExp;
	readonly replacement: string;
	readonly times: number;
}

// What Redoc 3.0.1 would fetch from other hosts. Each cut is counted, so that a new Redoc cannot bring one back unseen.
const cuts: readonly Cut[] = [
	{
		what: "the logo on Redoc's CDN",
		find: /\(0,[\w$]+\.jsx\)\(`img`,\{alt:`redocly logo`,[^{}]*?https:\/\/cdn\.redoc\.ly\/[^{}]*?\}\)/g,
		replacement: "`Redoc`",
		times: 1,
	},
	{
		what: "the icons on Redocly's CDN",
		find: /https:\/\/cdn\.redocly\.com\/icons/g,
		replacement: "icons",
		times: 2,
	},
	{
		what: "the address for telemetry",
		find: /https:\/\/otel\.cloud\.redocly\.com\/v1\/traces/g,
		replacement: "",
		times: 1,
	},
];
const placeholder = "__CONTENT_SECURITY_POLICY__";

/** Takes out of Redoc's page what reaches for another host, and writes the content security policy into it. */
export function seal(html: string): string {
	if (!html.includes('"disableTelemetry":true')) {
		throw new Error(
			"The page has telemetry on: expected `disableTelemetry: true` among Redoc's options. Set `telemetry: off` in src/redocly.yaml.",
		);
	}
	const bare = withoutForeignHosts(html);
	if (bare.split(placeholder).length !== 2) {
		throw new Error(`Expected ${placeholder} once in the page. Put it back into src/page.hbs.`);
	}
	return bare.replace(placeholder, contentSecurityPolicy(bare));
}

/** Redoc's code without what reaches for another host; the same cuts for the browser's file and the offline page. */
export function withoutForeignHosts(code: string): string {
	return cuts.reduce(applyCut, code);
}

function applyCut(html: string, { what, find, replacement, times }: Cut): string {
	const found = html.match(find)?.length ?? 0;
	if (found !== times) {
		throw new Error(
			`Expected ${what} ${times}× in Redoc's page, found it ${found}×. Redoc has changed: adapt src/seal.ts and check that the page asks no other host.`,
		);
	}
	return html.replace(find, () => replacement);
}
