// Starts a schema or a scenario with files that pass the lint at once.
import { fileURLToPath } from "node:url";
import { type Command, createCommand, main, print } from "@forter-orders/command-line";
import { applyChanges, type Plan } from "./new/plan.ts";
import { planScenario } from "./new/scenario.ts";
import { planSchema } from "./new/schema.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

process.exitCode = await main(makeCommand);

function makeCommand(): Command {
	const program = createCommand({
		name: "pnpm --filter openapi new",
		description: "Creates files that pass `pnpm --filter openapi lint` and says what to do next.",
	});
	program
		.command("schema")
		.summary("start a schema")
		.description("Writes components/schemas/<Name>.yaml with one property, and its row in evidence.yaml.")
		.argument("<Name>", "in PascalCase, such as LoyaltyTier")
		.action((name: string) => carryOut(planSchema(root, name)));
	program
		.command("scenario")
		.summary("start a scenario")
		.description(
			"Writes a request and a response in examples/<operationId>/, copied from the operation's first scenario with an " +
				"order id of their own, and their entries in the file of the path.",
		)
		.argument("<name>", "in kebab-case, such as card-declined-twice")
		.option("--operation <id>", "the operation that the scenario is for", "V3Order")
		.action((name: string, { operation }: { operation: string }) => carryOut(planScenario(root, name, operation)));
	return program;
}

async function carryOut(plan: Promise<Plan>): Promise<void> {
	const { changes, next } = await plan;
	await applyChanges(root, changes);
	const done = changes.map(({ file, isNew }) => `${isNew ? "Created" : "Changed"} ${file}`);
	const steps = next.map((step, index) => `  ${index + 1}. ${step}`);
	print(process.stdout, `${[...done, "", "Next", ...steps].join("\n")}\n`);
}
