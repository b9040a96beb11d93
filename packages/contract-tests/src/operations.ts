import {
	type Advice,
	type Content,
	contract,
	deref,
	type Example,
	type Parameter,
	type Response,
	type Retry,
	type Schema,
	type SecurityScheme,
} from "./document.ts";

/** A named example of a body. */
export type BodyExample = { name: string; value: unknown };
/** One media type of a body. */
export type Body = { mediaType: string; schema: Schema; examples: BodyExample[] };
/** An operation of the contract, its references resolved except inside schemas. */
export type Operation = {
	operationId: string;
	method: string;
	path: string;
	parameters: Parameter[];
	request: Body;
	responses: Map<number, Body & { advice: Advice | undefined }>;
	retry: Retry;
};
/** The alternatives of credentials; each is the list of schemes that go together. */
export const security: SecurityScheme[][] = contract.security.map((alternative) =>
	Object.keys(alternative).map((name) => {
		const scheme = contract.components.securitySchemes[name];
		if (!scheme) throw new Error(`security scheme ${name} is required, but not defined`);
		return deref(scheme);
	}),
);

/** Every operation of the contract. */
export const operations: Operation[] = Object.entries(contract.paths).flatMap(([path, methods]) =>
	Object.entries(methods).map(([method, operation]) => ({
		operationId: operation.operationId,
		method: method.toUpperCase(),
		path,
		parameters: operation.parameters.map((parameter) => deref<Parameter>(parameter)),
		request: bodyOf(operation.requestBody.content),
		responses: new Map(
			Object.entries(operation.responses).map(([status, reference]) => {
				const response = deref<Response>(reference);
				return [Number(status), { ...bodyOf(response.content), advice: response["x-advice"] }];
			}),
		),
		retry: operation["x-retry"],
	})),
);

function bodyOf(content: Content): Body {
	const [entry, ...others] = Object.entries(content);
	if (!entry || others.length > 0) throw new Error(`expected one media type, got ${Object.keys(content).join(", ")}`);
	const [mediaType, { schema, examples }] = entry;
	return {
		mediaType,
		schema,
		examples: Object.entries(examples).map(([name, example]) => ({ name, value: deref<Example>(example).value })),
	};
}

/** The operation of that id. */
export function operationById(id: string): Operation {
	const found = operations.find(({ operationId }) => operationId === id);
	if (!found)
		throw new Error(`no operation ${id}; the contract has ${operations.map((o) => o.operationId).join(", ")}`);
	return found;
}
