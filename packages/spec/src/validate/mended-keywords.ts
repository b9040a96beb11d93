import { _, type Ajv2020, type CodeKeywordDefinition, type KeywordCxt, Name, nil } from "ajv/dist/2020.js";
import { not } from "ajv/dist/compile/codegen/index.js";
import { resetErrorsCount } from "ajv/dist/compile/errors.js";
import { Type } from "ajv/dist/compile/util.js";
import { type Contained, containedIn } from "./contained.ts";

/** Puts keywords in another way that ajv 8.20 has wrong, for the most part what they have looked at. */
export function mendKeywords(ajv: Ajv2020): void {
	for (const definition of [contains, condition, unevaluatedItems]) replace(ajv, definition);
}

// Whether it matches is all that is asked.
const QUIET = { compositeRule: true, createErrors: false, allErrors: false } as const;

function replace(ajv: Ajv2020, definition: CodeKeywordDefinition): void {
	ajv.removeKeyword(String(definition.keyword));
	ajv.addKeyword(definition);
}

/** `contains`, which does not claim to have looked at every item, and is not passed over in a list shorter than `prefixItems`. */
const contains: CodeKeywordDefinition = {
	keyword: "contains",
	before: "prefixItems",
	type: "array",
	schemaType: ["object", "boolean"],
	trackErrors: true,
	error: { message: "must contain the items that are asked for" },
	code(cxt) {
		const { gen, data, parentSchema } = cxt;
		const { minContains: least = 1, maxContains: most = Number.POSITIVE_INFINITY } = parentSchema;
		const count = gen.let("count", 0);
		gen.forRange("i", 0, _`${data}.length`, (index) => {
			const matches = gen.name("matches");
			cxt.subschema({ keyword: "contains", dataProp: index, dataPropType: Type.Num, ...QUIET }, matches);
			gen.if(matches, () => gen.code(_`${count}++`));
		});
		cxt.reset();
		cxt.pass(_`${count} >= ${least} && ${count} <= ${most}`);
	},
};

/** `if`, of which what it has looked at counts where it holds, and there also without `then`. */
const condition: CodeKeywordDefinition = {
	keyword: "if",
	schemaType: ["object", "boolean"],
	trackErrors: true,
	error: { message: "must match what its condition asks for" },
	code(cxt) {
		const { gen, parentSchema } = cxt;
		const holds = gen.name("holds");
		const valid = gen.let("valid", true);
		const when = cxt.subschema({ keyword: "if", ...QUIET }, holds);
		cxt.mergeValidEvaluated(when, holds);
		cxt.reset();
		const follow = (keyword: "then" | "else") => () => {
			if (parentSchema[keyword] === undefined) return;
			const outcome = gen.name("outcome");
			const branch = cxt.subschema({ keyword }, outcome);
			gen.assign(valid, outcome);
			cxt.mergeValidEvaluated(branch, valid);
		};
		gen.if(holds, follow("then"), follow("else"));
		cxt.pass(valid, () => cxt.error(true));
	},
};

/** `unevaluatedItems` that knows what a branch has looked at, and that `contains` looks at the items that match. */
const unevaluatedItems: CodeKeywordDefinition = {
	keyword: "unevaluatedItems",
	type: "array",
	schemaType: ["boolean", "object"],
	code(cxt) {
		const { gen, data, it, parentSchema } = cxt;
		const evaluated = it.items ?? 0;
		it.items = true;
		if (evaluated === true) return;
		const valid = gen.var("valid", true);
		const from = gen.const("from", _`${evaluated} ?? 0`);
		const contained = containedIn(parentSchema);
		gen.if(_`${from} !== true`, () =>
			gen.forRange("i", from, _`${data}.length`, (index) => {
				const item = { dataProp: index, dataPropType: Type.Num };
				gen.assign(valid, false);
				for (const one of contained) gen.if(not(valid), () => gen.assign(valid, isContained(cxt, one, item)));
				gen.if(not(valid), () => cxt.subschema({ keyword: "unevaluatedItems", ...item }, valid));
				if (!it.allErrors) gen.if(not(valid), () => gen.break());
			}),
		);
		cxt.ok(valid);
	},
};

const ERRORS = new Name("errors");

type Place = Parameters<KeywordCxt["subschema"]>[0];

function isContained(cxt: KeywordCxt, { contains, when }: Contained, item: Place) {
	const { gen, it } = cxt;
	const before = gen.const("before", ERRORS);
	const test = (schema: Contained["contains"], place: Place) => {
		const valid = gen.name("matches");
		const topSchemaRef = gen.scopeValue("schema", { ref: schema });
		const quiet = { compositeRule: true, createErrors: false, allErrors: false } as const;
		cxt.subschema(
			{ schema, schemaPath: nil, errSchemaPath: it.errSchemaPath, topSchemaRef, ...quiet, ...place },
			valid,
		);
		return valid;
	};
	const found = _`${test({ allOf: when }, {})} && ${test(contains, item)}`;
	resetErrorsCount(gen, before);
	return found;
}
