import {
	type DocumentedResponse,
	escapeToken,
	isFinalStatus,
	isObject,
	type JsonObject,
	listOf,
	type Operation,
	objectOf,
	readPointer,
	tokensOf,
	toPointer,
} from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";
import { withDocument } from "../contract/with-document.ts";
import { openContext } from "../run/context.ts";
import type { Mutant } from "./model.ts";
import { patched, without } from "./patch.ts";
import { probe, probesOf } from "./probes.ts";

/** Where another value is put; `undefined` takes it away. */
type Patch = readonly [pointer: string, value: unknown];

/** The faults that a server's copy of the contract can have outside its schemas. */
export function documentMutants(contract: Contract): Mutant[] {
	return contract.operations.flatMap((operation) => [
		...operation.responses.flatMap((response) => responseEdits(contract, operation, response)),
		...parameterEdits(contract, operation),
		...operationEdits(contract, operation),
	]);
}

function documentMutant(
	{ operationId }: Operation,
	operator: string,
	detail: string,
	patches: readonly Patch[],
	phases: readonly string[],
): Mutant {
	return {
		id: `contract/${operator}/${operationId}/${detail}`,
		family: "contract",
		operator,
		operationId,
		change: `${operationId}: ${operator} ${detail}`,
		touches: (test) => test.operationId === operationId && phases.includes(test.phase),
		async open({ contract, base }) {
			const document = patches.reduce((before, [pointer, value]) => patched(before, pointer, value), contract.document);
			const server = await openContext(withDocument(contract, document), base.context.credentials);
			const target = server.context.target;
			const witness = await probe(probesOf(contract), base.context.target, target, base.context);
			if (witness === undefined) {
				await server.close();
				return undefined;
			}
			return { context: { ...server.context, contract }, witness, close: () => server.close() };
		},
	};
}

function responseEdits(
	{ document }: Contract,
	operation: Operation,
	{ status, pointer, media }: DocumentedResponse,
): Mutant[] {
	if (!isFinalStatus(status)) return [];
	const slot = `${operation.pointer}/responses`;
	const responses = objectOf(readPointer(document, slot));
	const make = (operator: string, detail: string, ...patches: readonly Patch[]) =>
		documentMutant(operation, operator, `${status} ${detail}`.trim(), patches, [
			"responses",
			"auth",
			"protocol",
			"examples",
		]);
	const node = objectOf(readPointer(document, pointer));
	const other = unusedStatus(status, Object.keys(responses));
	const own = `${slot}/${status}`;
	const renamed = Object.fromEntries(
		Object.entries(responses).map(([key, value]) => [key === status ? other : key, value]),
	);
	return [
		make("change status", `to ${other}`, [slot, renamed]),
		make("drop response", "", [slot, without(responses, status)]),
		...media.map(({ mediaType }) => {
			const content = objectOf(node.content);
			const moved = Object.fromEntries(
				Object.entries(content).map(([type, value]) => [
					type === mediaType ? "application/vnd.seeded+json" : type,
					value,
				]),
			);
			return make("change media type", mediaType, [own, { ...node, content: moved }]);
		}),
		make("drop content", "", [own, without(node, "content")]),
	];
}

/** A status of the same hundred that is not documented. */
function unusedStatus(status: string, used: readonly string[]): string {
	const hundred = Number(status[0]) * 100;
	for (let next = hundred + 9; next < hundred + 99; next += 1) if (!used.includes(String(next))) return String(next);
	return status;
}

function parameterEdits({ document, spec }: Contract, operation: Operation): Mutant[] {
	const phases = ["boundary", "auth", "examples"];
	return operation.parameters.flatMap(({ name, in: place, required, pointer, schema }) => {
		const node = objectOf(readPointer(document, pointer));
		const make = (operator: string, value: JsonObject, detail = "") =>
			documentMutant(operation, operator, `${place} ${name} ${detail}`.trim(), [[pointer, value]], phases);
		if (place === "path") return [];
		const held = schema === undefined ? undefined : spec.references.follow(schema).node;
		return [
			make("rename parameter", { ...node, name: `${name}-seeded` }),
			make(required ? "drop required parameter" : "require parameter", { ...node, required: !required }),
			...(isObject(held)
				? [
						make("change type of parameter", { ...node, schema: { type: "boolean" } }),
						...["enum", "const", "pattern", "format", "maxLength", "minLength"]
							.filter((keyword) => held[keyword] !== undefined)
							.map((keyword) => make(`drop ${keyword} of parameter`, { ...node, schema: without(held, keyword) })),
					]
				: []),
		];
	});
}

function operationEdits({ document, spec }: Contract, operation: Operation): Mutant[] {
	const { path, method, pointer, body, security } = operation;
	const slot = toPointer(["paths", path]);
	const item = objectOf(readPointer(document, slot));
	const paths = objectOf(document.paths);
	const node = objectOf(readPointer(document, pointer));
	const make = (operator: string, detail: string, ...patches: readonly Patch[]) =>
		documentMutant(operation, operator, detail, patches, ["examples", "auth", "protocol"]);
	const requirements = listOf(node.security ?? document.security);
	const schemes = [...new Set(security.flat().map(({ name }) => name))];
	const renamed = Object.fromEntries(
		Object.entries(paths).map(([key, value]) => [key === path ? `${path}x` : key, value]),
	);
	return [
		make("change path", path, ["/paths", renamed]),
		make("drop operation", path, ["/paths", without(paths, path)]),
		make("change method", method, [slot, { ...without(item, method.toLowerCase()), patch: node }]),
		make("drop security", "", [`${pointer}/security`, []]),
		...schemes.map((name) =>
			make("drop security scheme", name, [
				`${pointer}/security`,
				requirements.map((one) => without(objectOf(one), name)),
			]),
		),
		...schemes.map((name) => {
			const at = `/components/securitySchemes/${escapeToken(name)}`;
			const scheme = objectOf(spec.references.follow(at).node);
			const changed =
				scheme.type === "apiKey"
					? { ...scheme, name: `${String(scheme.name)}-seeded` }
					: { ...scheme, scheme: "bearer" };
			return make("change security scheme", name, [at, changed]);
		}),
		...(body ? bodyEdits(document, body.pointer, make) : []),
	];
}

type Make = (operator: string, detail: string, ...patches: readonly Patch[]) => Mutant;

function bodyEdits(document: JsonObject, pointer: string, make: Make): Mutant[] {
	const node = objectOf(readPointer(document, pointer));
	const content = objectOf(node.content);
	const moved = Object.fromEntries(Object.entries(content).map(([type, value]) => [`${type}-seeded`, value]));
	return [
		make("drop required body", tokensOf(pointer).at(-1) ?? "", [pointer, { ...node, required: false }]),
		make("change request media type", Object.keys(content).join(" "), [pointer, { ...node, content: moved }]),
	];
}
