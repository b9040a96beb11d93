import type { Problem } from "../cases/case.ts";
import type { Contract, Operation, Parameter } from "../contract/contract.ts";
import { parameterValue } from "../verify/parameter-value.ts";
import { judgeBody } from "./judge-body.ts";
import { matchesJson } from "./media-type.ts";

/** Judges a Request by the contract of an operation; anything else is taken for its body. */
export async function judgeRequest(contract: Contract, operation: Operation, received: unknown): Promise<Problem[]> {
	if (!(received instanceof Request)) return judgeContent(contract, operation, received);
	const request = received.clone();
	const text = await request.text();
	return [
		...judgeAddress(operation, request),
		...judgeParameters(contract, operation, request),
		...judgeCredentials(operation, request),
		...judgeText(contract, operation, request.headers.get("content-type") ?? "", text),
	];
}

function judgeAddress({ operationId, method, path, pointer }: Operation, request: Request): Problem[] {
	const { pathname } = new URL(request.url);
	const pattern = new RegExp(`${path.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^}]+\}/g, "[^/]+")}$`);
	const found: Problem[] = [];
	const at = { cause: "address", rule: "path", document: pointer };
	if (request.method !== method) {
		found.push({
			...at,
			message: `${operationId} has another method`,
			in: "method",
			expected: method,
			received: request.method,
		});
	}
	if (!pattern.test(pathname)) {
		found.push({
			...at,
			message: `${operationId} has another path`,
			in: "path",
			expected: path,
			received: "another path",
		});
	}
	return found;
}

function judgeParameters(contract: Contract, { parameters, path }: Operation, request: Request): Problem[] {
	const values = pathValues(path, new URL(request.url).pathname);
	return parameters.flatMap((parameter) => {
		const value = parameter.in === "path" ? values.get(parameter.name) : valueIn(request, parameter);
		const pointer = `/${parameter.name.toLowerCase()}`;
		if (value === undefined) return parameter.required ? [missing(parameter.in, pointer, parameter.pointer)] : [];
		if (parameter.schema === undefined) return [];
		const role = {
			subject: `the ${parameter.in} parameter ${parameter.name}`,
			in: parameter.in,
			schema: parameter.schema,
		};
		const problems = judgeBody(contract, role, parameterValue(contract, parameter.schema, value));
		return problems.map((problem) => ({ ...problem, pointer }));
	});
}

function missing(part: string, pointer: string, document: string): Problem {
	return {
		cause: "missing",
		message: `${part} ${pointer} is required`,
		in: part,
		pointer,
		rule: "required",
		expected: "to be there",
		received: "nothing",
		document,
	};
}

function valueIn(request: Request, parameter: Pick<Parameter, "in" | "name">): string | undefined {
	const { in: place, name } = parameter;
	if (place === "header") return request.headers.get(name) ?? undefined;
	if (place === "query") return new URL(request.url).searchParams.get(name) ?? undefined;
	const cookies = (request.headers.get("cookie") ?? "").split(";").map((cookie) => cookie.trim());
	return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1);
}

function pathValues(template: string, pathname: string): Map<string, string> {
	const names = [...template.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name);
	const pattern = new RegExp(`${template.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^}]+\}/g, "([^/]+)")}$`);
	const values = pattern.exec(pathname)?.slice(1) ?? [];
	return new Map(values.map((value, index) => [names[index] ?? "", decodeURIComponent(value)]));
}

/** One complete alternative of the credentials must be there; what they are worth only the server knows. */
function judgeCredentials({ security, pointer }: Operation, request: Request): Problem[] {
	const lacking = security.map((schemes) =>
		schemes.filter(({ in: place, key, kind }) => {
			const value = valueIn(request, { in: place, name: key });
			const scheme = kind === "apiKey" ? "" : `${kind} `;
			return value === undefined || !value.toLowerCase().startsWith(scheme) || value.length === scheme.length;
		}),
	);
	const [fewest = []] = lacking.toSorted((a, b) => a.length - b.length);
	return fewest.map(({ in: place, key }) => ({
		...missing(place, `/${key.toLowerCase()}`, pointer),
		rule: "security",
	}));
}

function judgeText(contract: Contract, operation: Operation, contentType: string, text: string): Problem[] {
	const { body } = operation;
	if (!body) return [];
	if (text === "") return body.required ? [missing("body", "", body.pointer)] : [];
	const known = body.media.map(({ mediaType }) => mediaType.toLowerCase());
	const given = (contentType.split(";")[0] ?? "").trim().toLowerCase();
	if (!known.includes(given)) {
		const expected = known.join(" or ");
		const at = { in: "header", pointer: "/content-type", rule: "content-type", document: `${body.pointer}/content` };
		return [
			{
				cause: "content type",
				message: "the content type is not documented",
				...at,
				expected,
				received: given || "nothing",
			},
		];
	}
	if (!matchesJson(given)) return [];
	const [value] = parsed(text);
	if (value !== undefined) return judgeContent(contract, operation, value);
	return [
		{
			cause: "json",
			message: "the body is no JSON",
			in: "body",
			pointer: "",
			rule: "json",
			expected: "JSON",
			received: `a text of ${text.length}`,
		},
	];
}

function judgeContent(contract: Contract, operation: Operation, value: unknown): Problem[] {
	const schema = operation.body?.media.find(({ mediaType }) => matchesJson(mediaType))?.schema;
	if (schema === undefined) return [];
	return judgeBody(contract, { subject: `the request of ${operation.operationId}`, in: "body", schema }, value);
}

function parsed(text: string): unknown[] {
	try {
		return [JSON.parse(text)];
	} catch {
		return [];
	}
}
