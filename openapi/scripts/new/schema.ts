import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "@forter-orders/command-line";
import { stringify } from "yaml";
import { hasRows, insertRows } from "./evidence-rows.ts";
import { checkPascalCase, sentenceCase, wordsOf } from "./names.ts";
import { type Plan, readSource } from "./plan.ts";

const folder = "components/schemas";

/** Plans the file of a schema and its row of evidence. */
export async function planSchema(root: string, name: string): Promise<Plan> {
	checkPascalCase(name);
	const file = `${folder}/${name}.yaml`;
	// File systems that do not tell case apart would write over the other file.
	const same = (await readdir(join(root, folder))).find(
		(other) => other.toLowerCase() === `${name}.yaml`.toLowerCase(),
	);
	if (same) throw new UsageError(`${folder}/${same} exists; change that file, or choose another name.`);
	const evidence = await readSource(root, "evidence.yaml");
	if (hasRows(evidence, name)) throw new UsageError(`evidence.yaml has rows for ${name} already; choose another name.`);
	return {
		changes: [
			{ file, text: schemaText(name), isNew: true },
			{ file: "evidence.yaml", text: insertRows(evidence, name, ["name"]), isNew: false },
		],
		next: [
			`Describe the schema in ${file}: title, description, properties.`,
			"Give each property its row in evidence.yaml, with the sources that it has; the first one says low, inference.",
			`Refer to it from another file, as \`$ref: ${name}.yaml\` from a schema; until then neither lint nor bundle reads it.`,
			"Run `pnpm --filter openapi lint`.",
		],
	};
}

function schemaText(name: string): string {
	const title = sentenceCase(name);
	const words = wordsOf(name).join(" ");
	return stringify(
		{
			title,
			description: `What the ${words} is, in one sentence.`,
			type: "object",
			properties: {
				name: { description: `What the ${words} is called.`, type: "string", examples: [`Example ${words}`] },
			},
		},
		{ lineWidth: 0 },
	);
}
