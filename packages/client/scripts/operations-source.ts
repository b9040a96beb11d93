import type { OperationPolicy } from "./operation-policy.ts";

/** The source of `operations`; what operations have in common is a constant of its own, so that it is shipped once. */
export function operationsSource(operations: readonly OperationPolicy[]): string {
	const constants = new Map<string, string>();
	const shared = (value: unknown): string => {
		const source = literal(value);
		const name = constants.get(source) ?? `shared${constants.size + 1}`;
		constants.set(source, name);
		return name;
	};
	const entries = operations.map(({ errors, retry, ...named }) => {
		const own = { ...named, parts: named.path.split(/[{}]/) };
		const members = Object.entries(own).map(([name, value]) => `${name}: ${literal(value)}`);
		return `\t${JSON.stringify(own.id)}: { ${members.join(", ")}, retry: ${shared(retry)}, errors: ${shared(byKind(errors))} },`;
	});
	return `${[...constants].map(([source, name]) => `const ${name} = ${source} as const;`).join("\n")}

/** Every operation of the contract by its id. */
export const operations: { readonly [Id in keyof typeof policy.operations]: Operation } = {
${entries.join("\n")}
};`;
}

/** For each kind the advice, then the statuses: shorter than the same again for each status. */
function byKind(errors: OperationPolicy["errors"]): Readonly<Record<string, readonly unknown[]>> {
	const kinds: Record<string, readonly unknown[]> = {};
	for (const [status, { kind, advice }] of Object.entries(errors)) {
		kinds[kind] = [...(kinds[kind] ?? [advice]), Number(status)];
	}
	return kinds;
}

/** JSON without the quotes that a name does not need. */
function literal(value: unknown): string {
	return JSON.stringify(value).replace(/"(\w+)":/g, "$1: ");
}
