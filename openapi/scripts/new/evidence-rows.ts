import { UsageError } from "@forter-orders/command-line";
import { stringify } from "yaml";

type Component = { name: string; line: number };

/** True when evidence.yaml has rows for the component. */
export function hasRows(text: string, component: string): boolean {
	return componentsIn(text.split("\n")).components.some(({ name }) => name === component);
}

/** Adds rows for a new component in its alphabetical place under `properties`; the rest stays byte for byte. */
export function insertRows(text: string, component: string, properties: string[]): string {
	const lines = text.split("\n");
	const { components, end } = componentsIn(lines);
	const next = components.find(({ name }) => name > component);
	const rows = properties.map((property) => `    ${property}: { confidence: low, sources: [inference] }`);
	// A name such as Null is quoted, or YAML would not read it as text.
	lines.splice(next?.line ?? end, 0, `  ${stringify(component).trim()}:`, ...rows);
	return lines.join("\n");
}

function componentsIn(lines: string[]): { components: Component[]; end: number } {
	const start = lines.indexOf("properties:") + 1;
	if (start === 0) throw new UsageError("evidence.yaml: expected a line `properties:`; restore it.");
	const components: Component[] = [];
	let end = start;
	for (const [offset, line] of lines.slice(start).entries()) {
		if (/^\S/.test(line)) break;
		const name = /^ {2}"?(\w+)"?:/.exec(line)?.[1];
		if (name !== undefined) components.push({ name, line: start + offset });
		if (line.trim() !== "") end = start + offset + 1;
	}
	return { components, end };
}
