// Starts a schema or a scenario with files that pass the lint at once.
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Refusal, readArgs, runCommand } from "./command.ts";
import { applyChanges, type Plan } from "./new/plan.ts";
import { planScenario } from "./new/scenario.ts";
import { planSchema } from "./new/schema.ts";

const usage = `Usage: pnpm --filter openapi new schema Name
       pnpm --filter openapi new scenario name [--operation V3Order]

Creates files that pass \`pnpm --filter openapi lint\` and says what to do next.

  schema Name      components/schemas/Name.yaml with one property, and its row in evidence.yaml
  scenario name    a request and a response in examples/<operationId>/, copied from the operation's first scenario
                   with an order id of their own, and their entries in the file of the path

  --operation ID   the operation that the scenario is for (V3Order)
  --help           print this text
`;
const see = "see `pnpm --filter openapi new --help`";

const root = fileURLToPath(new URL("..", import.meta.url));

await runCommand("new", async (args) => {
	const { values, positionals } = readArgs("new", () =>
		parseArgs({
			args,
			allowPositionals: true,
			options: { operation: { type: "string" }, help: { type: "boolean", default: false } },
		}),
	);
	if (values.help) return usage;
	const plan = await planFor(positionals, values.operation);
	await applyChanges(root, plan.changes);
	return report(plan);
});

async function planFor([kind, name, ...rest]: string[], operation: string | undefined): Promise<Plan> {
	if (kind === undefined) throw new Refusal(`expected what to create, \`schema\` or \`scenario\`; ${see}.`);
	if (kind !== "schema" && kind !== "scenario") {
		throw new Refusal(`"${kind}" cannot be created; expected \`schema\` or \`scenario\`; ${see}.`);
	}
	if (name === undefined) {
		const example = kind === "schema" ? "new schema LoyaltyTier" : "new scenario card-declined-twice";
		throw new Refusal(`the ${kind} has no name; expected one, such as \`${example}\`.`);
	}
	if (rest.length > 0) throw new Refusal(`expected one name, got ${rest.length + 1}; ${see}.`);
	if (kind === "scenario") return planScenario(root, name, operation ?? "V3Order");
	if (operation !== undefined) throw new Refusal("--operation goes with a scenario; leave it out for a schema.");
	return planSchema(root, name);
}

function report({ changes, next }: Plan): string {
	const done = changes.map(({ file, isNew }) => `${isNew ? "Created" : "Changed"} ${file}`);
	const steps = next.map((step, index) => `  ${index + 1}. ${step}`);
	return `${[...done, "", "Next", ...steps].join("\n")}\n`;
}
