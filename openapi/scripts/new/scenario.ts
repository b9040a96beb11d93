import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "@forter-orders/command-line";
import { copyPair, nextOrderId } from "./example-pair.ts";
import { checkKebabCase } from "./names.ts";
import { addScenario, type PathFile, readPathFiles } from "./path-file.ts";
import { type Plan, readSource } from "./plan.ts";

const tokenStep =
	"Give the request the managedOrderToken with which an order of another scenario was answered, and the response that order's id.";

/** Plans a request, its response, and their entries in the file of the path. */
export async function planScenario(root: string, name: string, operationId: string): Promise<Plan> {
	checkKebabCase(name);
	const paths = await readPathFiles(root);
	const pathFile = paths.find((path) => path.operationIds.includes(operationId));
	if (!pathFile) {
		const known = paths.flatMap(({ operationIds }) => operationIds).join(", ");
		throw new UsageError(`there is no operation "${operationId}"; expected one of ${known}.`);
	}
	const examples = (await readdir(join(root, "examples"), { recursive: true })).filter((file) =>
		file.endsWith(".yaml"),
	);
	refuseTakenName(name, examples, paths);
	const model = pathFile.scenarios(operationId)[0];
	if (model === undefined) throw new UsageError(`${pathFile.file}: ${operationId} has no scenario to start from.`);
	const read = (file: string) => readSource(root, `examples/${file}`);
	const orderId = nextOrderId(await Promise.all(examples.map(read)));
	const source = `${operationId}/${model}`;
	const pair = copyPair(await read(`${source}.request.yaml`), await read(`${source}.response.yaml`), { name, orderId });
	const file = (half: string) => `examples/${operationId}/${name}.${half}.yaml`;
	return {
		changes: [
			{ file: file("request"), text: pair.request, isNew: true },
			{ file: file("response"), text: pair.response, isNew: true },
			{ file: pathFile.file, text: addScenario(pathFile, operationId, name), isNew: false },
		],
		next: [
			`Tell its story: both files are a copy of ${model}, but for the order id ${orderId} and the summary of the request; the tests refuse a mere copy.`,
			...(pair.request.includes("managedOrderToken:") ? [tokenStep] : []),
			"To have the mock answer with it, give the request a value that no trigger has, and add a trigger to scenarios.yaml.",
			"Run `pnpm --filter openapi lint`, then `bundle` and `test`.",
		],
	};
}

// The bundle names an example by its file alone, so a name is used once in all operations.
function refuseTakenName(name: string, examples: string[], paths: PathFile[]): void {
	const file = examples.find((path) => new RegExp(`(^|[/\\\\])${name}\\.(request|response)\\.yaml$`).test(path));
	if (file) throw new UsageError(`examples/${file} exists; change that scenario, or choose another name.`);
	const path = paths.find(({ operationIds, scenarios }) => operationIds.some((id) => scenarios(id).includes(name)));
	if (path) throw new UsageError(`${path.file} lists a scenario ${name} already; choose another name.`);
}
