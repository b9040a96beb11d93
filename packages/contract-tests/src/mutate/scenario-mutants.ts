import { listOf, objectOf } from "@forter-orders/spec";
import { buildRequest } from "../cases/build-request.ts";
import { putAt } from "../cases/put-at.ts";
import { triggerCell } from "../cases/scenarios.ts";
import { type Contract, operationIn, type Trigger } from "../contract/contract.ts";
import type { RunContext } from "../model/case.ts";
import type { Target } from "../model/target.ts";
import { openContext } from "../run/context.ts";
import { exchange } from "../send/exchange.ts";
import type { Mutant } from "./model.ts";

/** The faults that a server can have in its test values: one forgotten, and one that gives another's answer. */
export function scenarioMutants(contract: Contract): Mutant[] {
	return contract.triggers.flatMap((trigger, index) => {
		const others = contract.triggers.filter(
			(other) => other.operationId === trigger.operationId && other.example !== trigger.example,
		);
		const [other] = others;
		return [
			scenarioMutant(contract, trigger, "drop trigger", (list) => list.toSpliced(index, 1)),
			...(other
				? [
						scenarioMutant(contract, trigger, "swap answer of trigger", (list) =>
							list.with(index, {
								...objectOf(list[index]),
								example: other.example,
								status: other.status,
								gives: other.gives,
							}),
						),
					]
				: []),
		];
	});
}

function scenarioMutant(
	{ scenarios }: Contract,
	trigger: Trigger,
	operator: string,
	edit: (triggers: readonly unknown[]) => unknown[],
): Mutant {
	const cell = triggerCell(trigger);
	const changed = { ...scenarios, triggers: edit(listOf(scenarios.triggers)) };
	return {
		id: `contract/${operator}/${trigger.operationId}/${trigger.example}`,
		family: "contract",
		operator,
		operationId: trigger.operationId,
		change: `${trigger.operationId}: ${operator} of ${trigger.example}`,
		touches: (test) => test.cells.includes(cell),
		async open({ contract, base }) {
			const server = await openContext({ ...contract, scenarios: changed, bundled: false }, base.context.credentials);
			if (!(await differs(base.context, server.context.target, trigger))) {
				await server.close();
				return undefined;
			}
			return {
				context: { ...server.context, contract },
				witness: `the test value of ${trigger.example} is answered otherwise`,
				close: () => server.close(),
			};
		},
	};
}

/** Whether the test value, put into an example of something else, is answered otherwise. */
async function differs({ contract, credentials, target, deadlineMs }: RunContext, other: Target, trigger: Trigger) {
	const operation = operationIn(contract, trigger.operationId);
	const examples = operation?.body?.media[0]?.examples ?? [];
	for (const { name, value } of examples) {
		if (!operation || name === trigger.example) continue;
		const body = structuredClone(value);
		putAt(body, trigger.pointer, trigger.value);
		if (trigger.when) putAt(body, trigger.when.pointer, trigger.when.value);
		const request = buildRequest(contract, operation, credentials, { body });
		const [before, after] = [await exchange(target, request, deadlineMs), await exchange(other, request, deadlineMs)];
		if ("response" in before && "response" in after && before.response.text !== after.response.text) return true;
	}
	return false;
}
