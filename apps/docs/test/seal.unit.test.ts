import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { seal } from "../src/seal.ts";

const logo =
	"(0,V.jsx)(`img`,{alt:`redocly logo`,onError:()=>n(!1),src:e?`https://cdn.redoc.ly/a.svg`:`https://cdn.redoc.ly/b.svg`})";
const icons = "`https://cdn.redocly.com/icons/a`,`https://cdn.redocly.com/icons/b`";
const telemetry = "`https://otel.cloud.redocly.com/v1/traces`";
const script = `f(${logo},${icons},${telemetry},{"disableTelemetry":true})`;
const page = `<meta content="__CONTENT_SECURITY_POLICY__"><script type="module">${script}</script>`;

test("takes out every address of another host", () => {
	expect(seal(page)).not.toMatch(/https?:/);
	expect(seal(page)).toContain("f(`Redoc`,");
});

test("lets only the scripts run that stand in the page", () => {
	const [, content = ""] = /<script[^>]*>(.*)<\/script>/.exec(seal(page)) ?? [];
	const hash = createHash("sha256").update(content).digest("base64");
	expect(seal(page)).toContain(`default-src 'none'; script-src 'sha256-${hash}';`);
});

test.each([
	["the logo", logo],
	["the icons", "/icons/b"],
	["the address for telemetry", telemetry],
])("fails when %s is not where it was", (what, gone) => {
	expect(() => seal(page.replace(gone, ""))).toThrow(`Expected ${what}`);
});

test("fails when telemetry is on", () => {
	expect(() => seal(page.replace("true", "false"))).toThrow("telemetry on");
});

test("fails when there is no place for the content security policy", () => {
	expect(() => seal(page.replace("__CONTENT_SECURITY_POLICY__", ""))).toThrow("src/page.hbs");
});
