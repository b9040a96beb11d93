import type { Spec } from "@forter-orders/spec";
import { componentsOf, idOf, list, member, record, specOf, text } from "./contract.ts";
import { additions, ownKinds, type Prose } from "./error-prose.ts";
import { errorKind, type OperationPolicy, operationPolicies } from "./operation-policy.ts";

/** What the catalogue holds of a kind of error. */
export interface ErrorRecord {
	readonly kind: string;
	readonly meaning: string;
	readonly cause: string;
	/** What to do about it. */
	readonly action: string;
	/** The word for it that an outcome has; null where the contract advises nothing. */
	readonly advice: string | null;
	/** Whether the client sends the order again by itself, after some of the statuses at least. */
	readonly retried: boolean;
	/** The statuses that it comes with, as far as the contract knows them. */
	readonly statuses: readonly number[];
	/** Those after which the client sends the order again. */
	readonly retriedStatuses: readonly number[];
}

type Advised = Pick<ErrorRecord, "action" | "advice">;

/** A record for each kind of error that a call can end with; throws an error that says what the contract lacks. */
export function errorCatalogue(document: unknown): readonly ErrorRecord[] {
	const spec = specOf(document);
	const operations = operationPolicies(spec);
	const retried = operations.flatMap(({ id, retry }) =>
		list(retry.statuses, `statuses of x-retry of ${id}`).map(Number),
	);
	const later = adviceOf(spec, operations);
	return [...documentedRecords(spec, operations, retried, later), ...ownRecords(operations, retried, later)];
}

function documentedRecords(
	spec: Spec,
	operations: readonly OperationPolicy[],
	retried: readonly number[],
	later: Advised,
): readonly ErrorRecord[] {
	const answers = operations.flatMap(({ errors }) => Object.entries(errors));
	const components = Object.entries(componentsOf(spec, "responses"));
	return components.flatMap(([name, component]) => {
		const kind = errorKind(name);
		const statuses = sorted(answers.filter(([, answer]) => answer.kind === kind).map(([status]) => Number(status)));
		if (statuses.length === 0) return [];
		const response = record(component, `response ${name}`);
		const advised = member(response, "x-advice");
		const advice = text(advised.action, `x-advice action of ${name}`);
		const action = text(advised.description, `x-advice description of ${name}`);
		const cause = [text(response.description, `description of ${name}`), additionTo(kind)].join(" ").trim();
		const meaning = `The server answered with status ${statuses.join(", ")}.`;
		const retriedStatuses = statuses.filter((status) => retried.includes(status));
		// The client has followed the advice to retry; what is left to do is what the operations advise.
		const what = advice === later.advice ? later : { action, advice };
		return { kind, meaning, cause, ...what, retried: retriedStatuses.length > 0, statuses, retriedStatuses };
	});
}

function ownRecords(
	operations: readonly OperationPolicy[],
	retried: readonly number[],
	later: Advised,
): readonly ErrorRecord[] {
	const documented = operations.flatMap(({ errors }) => Object.keys(errors).map(Number));
	const unlisted = sorted(retried.filter((status) => status < 500 && !documented.includes(status)));
	return Object.entries<Prose>(ownKinds).map(([kind, { meaning, cause, action }]) => {
		const statuses = kind === "unexpected_status" ? unlisted : [];
		const advised = action ? { action, advice: null } : later;
		return {
			kind,
			meaning,
			cause,
			...advised,
			retried: !action || statuses.length > 0,
			statuses,
			retriedStatuses: statuses,
		};
	});
}

/** What the operations advise when no usable answer arrives. */
function adviceOf(spec: Spec, operations: readonly OperationPolicy[]): Advised {
	const actions = spec.operations.map((operation) => {
		const id = idOf(operation);
		return `${id}: ${text(member(operation.node, "x-advice").description, `x-advice description of ${id}`)}`;
	});
	const [advice = null, ...others] = new Set(operations.map((operation) => operation.advice));
	return { action: actions.join(" "), advice: others.length > 0 ? null : advice };
}

function additionTo(kind: string): string {
	return new Map(Object.entries(additions)).get(kind) ?? "";
}

function sorted(statuses: readonly number[]): readonly number[] {
	return [...new Set(statuses)].sort((one, other) => one - other);
}
