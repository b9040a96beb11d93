import { describe, expect, test } from "vitest";
import type { Finding } from "../src/finding.ts";
import { insertChanges, insertDay, renderChanges } from "../src/report/changelog.ts";

const finding = (more: Partial<Finding>): Finding => ({
	row: "B6.tightened",
	name: "length-tightened",
	direction: "request",
	what: "minLength went from 1 to 2",
	where: "POST /orders/{id}, path parameter id",
	verdict: "B",
	types: "N",
	...more,
});

describe("the section of the changelog", () => {
	test("has what breaks first, with before, after and a value that shows it", () => {
		const section = renderChanges([
			finding({ verdict: "N", row: "P2", what: "the parameter is added" }),
			finding({ before: 1, after: 2, witness: { value: "x", legal: "before" } }),
			finding({ verdict: "D", row: "L7", what: "description is changed" }),
			finding({ verdict: "P", row: "P4", direction: "both", what: "the parameter is gone" }),
		]);
		expect(section).toBe(`### Contract changes

**Breaking**

- POST /orders/{id}, path parameter id (request): minLength went from 1 to 2
  Before: \`1\`. After: \`2\`.
  Refused now: \`"x"\`.

**May break**

- POST /orders/{id}, path parameter id: the parameter is gone

**Compatible**

- POST /orders/{id}, path parameter id (request): the parameter is added

1 text or example changed.
`);
	});

	test("is empty when nothing changed", () => expect(renderChanges([])).toBe(""));
});

describe("the changelog", () => {
	const changelog =
		"# openapi\n\n## 2.0.0\n\n### Major Changes\n\n- Say more\n\n## 1.0.0\n\n### Major Changes\n\n- Begin\n";
	const section = "### Contract changes\n\n- one\n";

	test("gets the section at the end of its newest version", () => {
		expect(insertChanges(changelog, section)).toBe(
			"# openapi\n\n## 2.0.0\n\n### Major Changes\n\n- Say more\n\n### Contract changes\n\n- one\n\n## 1.0.0\n\n### Major Changes\n\n- Begin\n",
		);
	});

	test("has it once, however often it is written", () => {
		const once = insertChanges(changelog, section);
		expect(insertChanges(once, section)).toBe(once);
		expect(insertChanges(once, "")).toBe(changelog);
		expect(insertChanges(once, section.replace("one", "two"))).toBe(once.replace("- one", "- two"));
	});

	test("of a first release gets it too", () => {
		expect(insertChanges("# openapi\n\n## 1.0.0\n\n- Begin\n", section)).toBe(
			`# openapi\n\n## 1.0.0\n\n- Begin\n\n${section}`,
		);
	});
});

test("the newest version gets the day of its release, once, and no other does", () => {
	const changelog = "# openapi\n\n## 1.1.0\n\n### Minor\n\n- b\n\n## 1.0.0\n\nReleased 2026-01-01.\n\n- a\n";
	const dated = insertDay(changelog, "2026-02-02");
	expect(dated).toBe(changelog.replace("## 1.1.0\n", "## 1.1.0\n\nReleased 2026-02-02.\n"));
	expect(insertDay(dated, "2026-03-03")).toBe(dated);
});
