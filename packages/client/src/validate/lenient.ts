import { type Issue, issuesOf } from "./issue.ts";
import { without } from "./place.ts";
import type { Validator } from "./validator.ts";

const absence = new Set(["required", "dependentRequired"]);

/**
 * The issues of a body that the server would stumble over too: members may be missing, and null counts as missing.
 * Only where the contract requires the member is its null an issue still.
 */
export function lenientIssuesOf(validator: Validator, body: unknown): Issue[] {
	const nulls = new Map<string, Issue>();
	let rest = body;
	for (;;) {
		const issues = issuesOf(validator, rest);
		const found = issues.filter(({ path, received }) => received === "null" && typeof path.at(-1) === "string");
		if (found.length === 0) {
			return issues.flatMap((issue) => (absence.has(issue.rule) ? (nulls.get(issue.pointer) ?? []) : [issue]));
		}
		for (const issue of found) nulls.set(issue.pointer, issue);
		rest = without(
			rest,
			found.map(({ path }) => path),
		);
	}
}
