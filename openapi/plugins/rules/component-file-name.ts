import { basename, dirname, relative, sep } from "node:path";
import { type Context, createReporter, type Rule } from "../redocly.ts";

type Named = { folder: string; form: RegExp; expected: string };

const PASCAL = { form: /^[A-Z][A-Za-z0-9]*\.yaml$/, expected: "a name in PascalCase" };
const HOMES: Record<string, Named> = {
	Schema: { folder: "components/schemas", ...PASCAL },
	Parameter: { folder: "components/parameters", ...PASCAL },
	Header: { folder: "components/headers", ...PASCAL },
	Response: { folder: "components/responses", ...PASCAL },
	SecurityScheme: {
		folder: "components/securitySchemes",
		form: /^[a-z][A-Za-z0-9]*\.yaml$/,
		expected: "a name in camelCase",
	},
	PathItem: { folder: "paths", form: /\.yaml$/, expected: "a name that ends in .yaml" },
	Example: {
		folder: "examples/*",
		form: /^[a-z0-9]+(-[a-z0-9]+)*\.(request|response)\.yaml$/,
		expected: "a name in kebab-case that ends in .request.yaml or .response.yaml",
	},
};

/** Each part of the contract is in the folder of its kind, under the name that the bundle gives it. */
export const componentFileName: Rule = () => {
	const report = createReporter();
	let root = "";
	return {
		Root: {
			enter(_, ctx) {
				root = dirname(ctx.location.source.absoluteRef);
			},
		},
		ref: {
			enter(_, ctx, target) {
				const home = HOMES[ctx.type.name];
				if (home === undefined || target.location === undefined) return;
				const path = relative(root, target.location.source.absoluteRef).split(sep).join("/");
				const fault = faultOf(path, home, ctx);
				if (fault) report(ctx, `${path}: ${fault}`, ctx.location);
			},
		},
	};
};

function faultOf(path: string, { folder, form, expected }: Named, ctx: Context): string | undefined {
	const home = folder.endsWith("/*") ? dirname(dirname(path)) : dirname(path);
	if (home !== folder.replace("/*", "")) return `the file belongs into ${folder.replace("*", "<operationId>")}.`;
	const name = basename(path);
	if (!form.test(name)) return `${expected} is expected.`;
	const wanted = nameFor(ctx, name);
	return name === wanted ? undefined : `"${ctx.key}" is expected to name ${wanted}.`;
}

function nameFor(ctx: Context, name: string): string {
	const key = String(ctx.key);
	if (ctx.type.name === "PathItem") return `${key.slice(1).replaceAll("/", "_")}.yaml`;
	if (ctx.type.name === "SecurityScheme") return `${key}.yaml`;
	if (ctx.type.name === "Example") return `${key}.${name.split(".").slice(1).join(".")}`;
	return name;
}
