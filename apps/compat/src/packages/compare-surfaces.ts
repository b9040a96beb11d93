import type { Bump } from "../bump.ts";
import { compareJsonSchemas } from "./compare-json-schemas.ts";
import { exportsOf, statementsOf } from "./declarations.ts";
import type { Surface } from "./surface.ts";

/** One reason why a package needs a new version. */
export type Reason = { package: string; bump: Bump; what: string };

/** What changed in the manifest, the commands and the declared names of a package; not whether old code compiles. */
export function compareSurfaces(base: Surface, next: Surface): Reason[] {
	const say = (bump: Bump, what: string): Reason => ({ package: next.package, bump, what });
	return [
		...compareLists(Object.keys(base.entries), Object.keys(next.entries), (name) => `the entry "${name}"`, say),
		...compareLists(Object.keys(base.commands), Object.keys(next.commands), (name) => `the command \`${name}\``, say),
		...Object.entries(base.commands).flatMap(([command, flags]) =>
			compareLists(flags, next.commands[command] ?? flags, (flag) => `the option ${flag} of \`${command}\``, say),
		),
		...compareNode(base.node, next.node, say),
		...added(base.peers, next.peers).map((peer) => say("major", `the peer ${peer} is demanded`)),
		...added(next.peers, base.peers).map((peer) => say("minor", `the peer ${peer} is no longer demanded`)),
		...Object.keys(base.peers)
			.filter((peer) => next.peers[peer] !== undefined && next.peers[peer] !== base.peers[peer])
			.map((peer) => say("major", `the peer ${peer} went from ${base.peers[peer]} to ${next.peers[peer]}`)),
		...compareNames(base, next, say),
		...Object.entries(base.schemas).flatMap(([entry, schema]) => {
			const after = next.schemas[entry];
			return after ? compareJsonSchemas(next.package, entry, schema, after) : [];
		}),
	];
}

function added(before: object, after: object): string[] {
	return Object.keys(after).filter((key) => !Object.hasOwn(before, key));
}

type Say = (bump: Bump, what: string) => Reason;

function compareLists(before: string[], after: string[], name: (item: string) => string, say: Say): Reason[] {
	const lost = before.filter((item) => !after.includes(item)).map((item) => say("major", `${name(item)} is gone`));
	const won = after.filter((item) => !before.includes(item)).map((item) => say("minor", `${name(item)} is new`));
	return [...lost, ...won];
}

function compareNode(before: string, after: string, say: Say): Reason[] {
	if (before === after) return [];
	const [old, young] = [before, after].map((range) =>
		/(\d+)(?:\.(\d+))?/
			.exec(range)
			?.slice(1)
			.map((part) => Number(part ?? 0)),
	);
	const [major = 0, minor = 0] = old ?? [-1];
	const isHigher = young !== undefined && ((young[0] ?? 0) - major || (young[1] ?? 0) - minor) > 0;
	return [
		say(isHigher ? "major" : "minor", `the Node that is supported went from ${before || "any"} to ${after || "any"}`),
	];
}

function compareNames(base: Surface, next: Surface, say: Say): Reason[] {
	const reasons = Object.entries(base.entries).flatMap(([entry, file]) => {
		const [before, after] = [base.declarations[pathOf(file)], next.declarations[pathOf(next.entries[entry] ?? "")]];
		if (before === undefined || after === undefined) return [];
		const [old, young] = [exportsOf(before), exportsOf(after)];
		const at = entry === "." ? "" : ` of "${entry}"`;
		const names = compareLists([...old.keys()], [...young.keys()], (name) => `the export ${name}${at}`, say);
		const [texts, newTexts] = [allStatements(base), allStatements(next)];
		const changed = [...old.keys()].filter((name) => young.has(name) && texts.get(name) !== newTexts.get(name));
		return [...names, ...changed.map((name) => say("minor", `the declaration of ${name}${at} is changed`))];
	});
	if (reasons.length > 0 || JSON.stringify(base.declarations) === JSON.stringify(next.declarations)) return reasons;
	return [say("patch", "declarations that are not exported are changed")];
}

function pathOf(file: string): string {
	return file.replace(/^\.\//, "");
}

function allStatements({ declarations }: Surface): Map<string, string> {
	const all = new Map<string, string>();
	for (const text of Object.values(declarations))
		for (const [name, statement] of statementsOf(text)) all.set(name, `${all.get(name) ?? ""}${statement}`);
	return all;
}
