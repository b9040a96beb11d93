/** A text of declarations without its comments. */
export function withoutComments(text: string): string {
	// A text in quotes may hold what looks like a comment.
	const parts = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
	const plain = text.replaceAll(parts, (_, quoted: string | undefined) => quoted ?? "");
	const lines = plain.split("\n").map((line) => line.trimEnd());
	return `${lines.filter((line) => line !== "").join("\n")}\n`;
}

/** The names that a module exports, with the file that each comes from where the module says so. */
export function exportsOf(text: string): Map<string, { kind: "type" | "value"; from?: string }> {
	const names = new Map<string, { kind: "type" | "value"; from?: string }>();
	for (const [, isType, list, from] of text.matchAll(/^export (type )?\{([^}]*)\}(?: from "([^"]+)")?/gm)) {
		for (const entry of (list ?? "")
			.split(",")
			.map((part) => part.trim())
			.filter(Boolean)) {
			const kind = isType || entry.startsWith("type ") ? "type" : "value";
			const name = entry.replace(/^type /, "").replace(/^.* as /, "");
			names.set(name, { kind, ...(from !== undefined && { from }) });
		}
	}
	for (const [, word, name] of text.matchAll(
		/^export (?:declare )?(?:abstract )?(interface|type|class|function|const|enum) (\w+)/gm,
	))
		if (name) names.set(name, { kind: word === "interface" || word === "type" ? "type" : "value" });
	return names;
}

/** The top-level declarations of a module by name; several of one name are joined. */
export function statementsOf(text: string): Map<string, string> {
	const statements = new Map<string, string>();
	for (const block of text.split(/^(?=export |declare |interface |type |import )/m)) {
		const name = /^(?:export )?(?:declare )?(?:abstract )?(?:interface|type|class|function|const|enum) (\w+)/.exec(
			block,
		)?.[1];
		if (name) statements.set(name, (statements.get(name) ?? "") + block);
	}
	return statements;
}
