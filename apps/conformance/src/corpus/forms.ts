import { answers, takes } from "../make/document.ts";
import { postAs } from "../make/messages.ts";
import { area, type BareRow, operationRow, type Unusual } from "../make/rows.ts";
import type { Message, Part, Row } from "../row.ts";

const TYPE = "application/x-www-form-urlencoded";
const whole = { type: "integer" };

interface FormGiven extends Unusual {
	readonly properties: Part;
	readonly required?: readonly string[];
	readonly encoding?: Part;
	readonly messages: readonly Message[];
	/** The members of the neighbour's media type that differ, and the rows of the change. */
	readonly becomes: readonly [media: Part, ...rows: string[]];
}

/** A form as the body of a request. */
function formRow(
	name: string,
	{ properties, required = [], encoding, messages, becomes, ...unusual }: FormGiven,
): BareRow {
	const [next, ...rows] = becomes;
	const media = { schema: { type: "object", properties, required }, ...(encoding && { encoding }) };
	const operation = (one: Part) => ({ requestBody: takes({ [TYPE]: one }) });
	return operationRow(name, {
		...unusual,
		operation: operation(media),
		messages,
		becomes: [operation({ ...media, ...next }), ...rows],
	});
}

const form = (text: string, ...faults: readonly string[]) => postAs(TYPE, text, ...faults);

/** Bodies of `application/x-www-form-urlencoded`. */
export const forms: readonly Row[] = area("forms", [
	formRow("a field with one value or a list", {
		properties: { thing: { anyOf: [{ enum: ["all"] }, { type: "array", items: whole }] }, size: whole },
		required: ["thing"],
		messages: [
			form("thing=all&size=1"),
			form("thing=1"),
			form("thing=1&thing=2"),
			form("thing=all&size=a", "body /size type"),
			form("thing=none", "body /thing/0 type"),
		],
		becomes: [{ encoding: { thing: { explode: false } } }, "M8"],
	}),
	formRow("fields", {
		properties: { name: { type: "string" }, size: whole, open: { type: "boolean" } },
		required: ["name"],
		messages: [
			form("name=Robin&size=3&open=true"),
			form("name=R%C3%B6bin+a"),
			form("size=3", "body /name required"),
			form("name=Robin&size=big", "body /size type"),
			form("name=Robin&open=1", "body /open type"),
		],
		becomes: [
			{ schema: { type: "object", properties: { name: { type: "string" }, size: whole, open: { type: "boolean" } } } },
			"E8",
		],
	}),
	formRow("a list as a field for each item", {
		properties: { tags: { type: "array", items: whole, minItems: 2 } },
		messages: [
			form("tags=1&tags=2"),
			form("tags=1&tags=a", "body /tags/1 type"),
			form("tags=1", "body /tags minItems"),
		],
		becomes: [{ encoding: { tags: { style: "form", explode: false } } }, "M8"],
	}),
	formRow("a list in one field", {
		properties: { tags: { type: "array", items: whole } },
		encoding: { tags: { style: "form", explode: false } },
		messages: [form("tags=1,2"), form("tags=1,a", "body /tags/1 type")],
		becomes: [{ encoding: { tags: { style: "form", explode: true } } }, "M8"],
	}),
	formRow("a list divided by spaces", {
		properties: { tags: { type: "array", items: whole } },
		encoding: { tags: { style: "spaceDelimited", explode: false } },
		messages: [form("tags=1%202"), form("tags=1+2"), form("tags=1%20a", "body /tags/1 type")],
		becomes: [{ encoding: { tags: { style: "form", explode: false } } }, "M8"],
	}),
	formRow("a list divided by bars", {
		properties: { tags: { type: "array", items: whole } },
		encoding: { tags: { style: "pipeDelimited", explode: false } },
		messages: [form("tags=1%7C2"), form("tags=1|2"), form("tags=1%7Ca", "body /tags/1 type")],
		becomes: [{ encoding: {} }, "M8"],
	}),
	formRow("an object as JSON", {
		properties: { box: { type: "object", properties: { size: whole }, required: ["size"] } },
		messages: [form("box=%7B%22size%22%3A1%7D"), form("box=%7B%7D", "body /box/size required")],
		becomes: [{ encoding: { box: { style: "deepObject", explode: true } } }, "M8"],
		why: "OpenAPI, Encoding Object: without a style the content type of an object is application/json",
	}),
	formRow("an object as deepObject", {
		properties: { box: { type: "object", properties: { size: whole }, required: ["size"] } },
		encoding: { box: { style: "deepObject", explode: true } },
		messages: [
			form("box[size]=1"),
			form("box%5Bsize%5D=a", "body /box/size type"),
			form("box[colour]=red", "body /box/size required"),
		],
		becomes: [{ encoding: {} }, "M8"],
	}),
	formRow("an object in one field", {
		properties: {
			box: { type: "object", properties: { size: whole, colour: { type: "string" } }, required: ["size"] },
		},
		encoding: { box: { style: "form", explode: false } },
		messages: [
			form("box=size,1"),
			form("box=size,a", "body /box/size type"),
			form("box=colour,red", "body /box/size required"),
		],
		becomes: [{ encoding: {} }, "M8"],
	}),
	formRow("a field without a value", {
		properties: { note: { type: "string", minLength: 1 }, mark: { type: "string" } },
		messages: [form("mark=&note=a"), form("mark"), form("note=", "body /note minLength")],
		becomes: [
			{ schema: { type: "object", properties: { note: { type: "string" }, mark: { type: "string" } } } },
			"B6.loosened",
		],
	}),
	formRow("other fields than those that are described", {
		properties: { size: whole },
		messages: [form("size=1&colour=red"), form("colour=red&size=a", "body /size type")],
		becomes: [{ schema: { type: "object", properties: { size: whole }, additionalProperties: false } }, "E10"],
	}),
	formRow("a field with the name of a member of every object", {
		properties: { constructor: whole },
		messages: [form("constructor=1"), form("constructor=a", "body /constructor type"), form("__proto__=1")],
		becomes: [{ schema: { type: "object", properties: { constructor: { type: "string" } } } }, "T3"],
	}),
	operationRow("a form in OpenAPI 3.0", {
		openapi: "3.0.4",
		operation: {
			requestBody: takes({
				[TYPE]: { schema: { type: "object", properties: { size: { type: "integer", nullable: true } } } },
			}),
		},
		messages: [form("size=1"), form("size="), form("size=a", "body /size type")],
		becomes: [
			{ requestBody: takes({ [TYPE]: { schema: { type: "object", properties: { size: whole } } } }) },
			"T5.refused",
		],
		why: "an empty field is the only way in which a form can write null",
	}),
	operationRow("a form as the body of a response", {
		operation: {
			responses: answers({ [TYPE]: { schema: { type: "object", required: ["size"], properties: { size: whole } } } }),
		},
		messages: [
			{ side: "response", status: 200, headers: { "content-type": TYPE }, body: "size=1", breaks: [], unchecked: [] },
			{
				side: "response",
				status: 200,
				headers: { "content-type": TYPE },
				body: "size=a",
				breaks: ["body /size type"],
				unchecked: [],
			},
		],
		becomes: [{ responses: answers({ [TYPE]: { schema: { type: "object", properties: { size: whole } } } }) }, "E8"],
	}),
]);
