import { takes } from "../make/document.ts";
import { postAs, send, unchecked } from "../make/messages.ts";
import { area, type BareRow, operationRow, type Unusual } from "../make/rows.ts";
import type { Part, Row, SentRequest } from "../row.ts";

const whole = { type: "integer" };
const sized = { type: "object", required: ["size"], properties: { size: whole } };
const BOUNDARY = "part-of-a-thing";

interface FormPart {
	readonly name: string;
	readonly type?: string;
	readonly file?: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly content: string;
}

/** A request with a form of parts. */
function form(parts: readonly FormPart[], ...breaks: readonly string[]): SentRequest {
	return formAs("multipart/form-data", parts, ...breaks);
}

function formAs(type: string, parts: readonly FormPart[], ...breaks: readonly string[]): SentRequest {
	const text = parts.map(({ name, type: partType, file, headers = {}, content }) => {
		const lines = [
			`content-disposition: form-data; name="${name}"${file === undefined ? "" : `; filename="${file}"`}`,
			...(partType === undefined ? [] : [`content-type: ${partType}`]),
			...Object.entries(headers).map((pair) => pair.join(": ")),
		];
		return `--${BOUNDARY}\r\n${lines.join("\r\n")}\r\n\r\n${content}\r\n`;
	});
	const headers = { "content-type": `${type}; boundary=${BOUNDARY}` };
	return send("POST", "/things", { headers, body: `${text.join("")}--${BOUNDARY}--\r\n` }, ...breaks);
}

interface Multipart extends Unusual {
	readonly properties: Part;
	readonly required?: readonly string[];
	readonly encoding?: Part;
	readonly messages: readonly SentRequest[];
	readonly becomes: readonly [media: Part, ...rows: string[]];
}

function multipartRow(
	name: string,
	{ properties, required = [], encoding, messages, becomes, ...unusual }: Multipart,
): BareRow {
	const [next, ...rows] = becomes;
	const media = { schema: { type: "object", properties, required }, ...(encoding && { encoding }) };
	const operation = (one: Part) => ({ requestBody: takes({ "multipart/form-data": one }) });
	return operationRow(name, {
		...unusual,
		operation: operation(media),
		messages,
		becomes: [operation({ ...media, ...next }), ...rows],
	});
}

/** Bodies of `multipart/form-data`. */
export const multipart: readonly Row[] = area("multipart", [
	multipartRow("fields", {
		properties: { name: { type: "string" }, size: whole },
		required: ["name"],
		messages: [
			form([
				{ name: "name", content: "Robin" },
				{ name: "size", content: "3" },
			]),
			form([{ name: "size", content: "3" }], "body /name required"),
			form(
				[
					{ name: "name", content: "Robin" },
					{ name: "size", content: "big" },
				],
				"body /size type",
			),
		],
		becomes: [{ schema: { type: "object", properties: { name: { type: "string" }, size: whole } } }, "E8"],
	}),
	multipartRow("a file", {
		properties: { file: { type: "string", format: "binary" }, note: { type: "string", maxLength: 3 } },
		required: ["file"],
		openapi: "3.0.4",
		messages: [
			form([{ name: "file", file: "a.bin", type: "application/octet-stream", content: "abc" }]),
			form([{ name: "note", content: "abc" }], "body /file required"),
			form(
				[
					{ name: "file", file: "a.bin", content: "abc" },
					{ name: "note", content: "abcd" },
				],
				"body /note maxLength",
			),
		],
		becomes: [
			{
				schema: {
					type: "object",
					properties: { file: { type: "string", format: "binary" }, note: { type: "string", maxLength: 3 } },
				},
			},
			"E8",
		],
	}),
	multipartRow("a file whose name looks like that of a part", {
		properties: { file: { type: "string", format: "binary" } },
		required: ["file"],
		openapi: "3.0.4",
		messages: [
			send("POST", "/things", {
				headers: { "content-type": `multipart/form-data; boundary=${BOUNDARY}` },
				body: `--${BOUNDARY}\r\nContent-Disposition: form-data; filename="a; name=note"; name="file"\r\n\r\nabc\r\n--${BOUNDARY}--\r\n`,
			}),
			form([{ name: "note", content: "abc" }], "body /file required"),
		],
		becomes: [{ schema: { type: "object", properties: { file: { type: "string", format: "binary" } } } }, "E8"],
	}),
	multipartRow("a file in the terms of 3.1", {
		properties: { file: { contentMediaType: "image/png" }, note: { type: "string" } },
		required: ["file"],
		messages: [
			form([{ name: "file", file: "a.png", type: "image/png", content: "abc" }]),
			form([{ name: "note", content: "abc" }], "body /file required"),
		],
		becomes: [
			{
				schema: {
					type: "object",
					properties: { file: { contentMediaType: "image/jpeg" }, note: { type: "string" } },
					required: ["file"],
				},
			},
			"T7",
		],
	}),
	multipartRow("several files of one name", {
		properties: { files: { type: "array", items: { type: "string", format: "binary" }, minItems: 2 } },
		openapi: "3.0.4",
		messages: [
			form([
				{ name: "files", file: "a.bin", content: "a" },
				{ name: "files", file: "b.bin", content: "b" },
			]),
			form([{ name: "files", file: "a.bin", content: "a" }], "body /files minItems"),
		],
		becomes: [
			{
				schema: {
					type: "object",
					properties: { files: { type: "array", items: { type: "string", format: "binary" } } },
				},
			},
			"B8.loosened",
		],
	}),
	multipartRow("an object as a part in JSON", {
		properties: { box: sized },
		required: ["box"],
		messages: [
			form([{ name: "box", type: "application/json", content: '{"size":1}' }]),
			form([{ name: "box", content: '{"size":1}' }]),
			form([{ name: "box", type: "application/json", content: "{}" }], "body /box/size required"),
		],
		becomes: [{ schema: { type: "object", properties: { box: sized } } }, "E8"],
	}),
	multipartRow("encoding with a content type", {
		properties: { box: sized },
		encoding: { box: { contentType: "application/json" } },
		messages: [
			form([{ name: "box", type: "application/json", content: '{"size":1}' }]),
			form([{ name: "box", type: "application/json", content: '{"size":"1"}' }], "body /box/size type"),
		],
		becomes: [{ encoding: { box: { contentType: "application/xml" } } }, "M8"],
	}),
	multipartRow("encoding with several content types", {
		properties: { picture: { type: "string" }, note: { type: "string", maxLength: 3 } },
		encoding: { picture: { contentType: "image/png, image/jpeg" } },
		messages: [
			form([{ name: "picture", file: "a.png", type: "image/png", content: "abc" }]),
			form([{ name: "picture", file: "a.jpg", type: "image/jpeg; a=b", content: "abc" }]),
			form([{ name: "picture", file: "a.png", content: "abc" }]),
			form([{ name: "picture", file: "a.txt", type: "text/plain", content: "abc" }], "body /picture content-type"),
			form([{ name: "note", content: "abcd" }], "body /note maxLength"),
		],
		becomes: [{ encoding: { picture: { contentType: "image/png" } } }, "M8"],
	}),
	multipartRow("encoding with a range of types", {
		properties: { pictures: { type: "array", items: { type: "string" } } },
		required: ["pictures"],
		encoding: { pictures: { contentType: "image/*" } },
		messages: [
			form([{ name: "pictures", file: "a.png", type: "image/png", content: "abc" }]),
			form(
				[
					{ name: "pictures", file: "a.png", type: "image/png", content: "abc" },
					{ name: "pictures", file: "a.txt", type: "text/plain", content: "abc" },
				],
				"body /pictures content-type",
			),
		],
		becomes: [{ encoding: { pictures: { contentType: "image/png" } } }, "M8"],
	}),
	multipartRow("encoding with headers", {
		properties: { picture: { type: "string" }, note: { type: "string", maxLength: 3 } },
		required: ["picture"],
		encoding: { picture: { contentType: "image/png", headers: { "X-Width": { required: true, schema: whole } } } },
		messages: [
			form([{ name: "picture", file: "a.png", type: "image/png", headers: { "x-width": "3" }, content: "abc" }]),
			form([{ name: "picture", type: "image/png", content: "abc" }], "body /picture required"),
			form([{ name: "picture", type: "image/png", headers: { "x-width": "a" }, content: "abc" }], "body /picture type"),
			form([{ name: "note", content: "abc" }], "body /picture required"),
		],
		becomes: [{ encoding: { picture: { contentType: "image/png" } } }, "M8"],
	}),
	operationRow("an object in another body of parts", {
		openapi: "3.0.4",
		operation: {
			requestBody: takes({
				"multipart/mixed": {
					schema: { type: "object", required: ["id", "box"], properties: { id: whole, box: sized } },
					encoding: { box: { contentType: "application/json" } },
				},
			}),
		},
		messages: [
			formAs("multipart/mixed", [
				{ name: "id", content: "1" },
				{ name: "box", type: "application/json", content: '{"size":1}' },
			]),
			formAs("multipart/mixed", [{ name: "id", content: "1" }], "body /box required"),
			formAs(
				"multipart/mixed",
				[
					{ name: "id", content: "a" },
					{ name: "box", type: "application/json", content: '{"size":"1"}' },
				],
				"body /id type",
				"body /box/size type",
			),
			unchecked(
				postAs(
					`multipart/mixed; boundary=${BOUNDARY}`,
					`--${BOUNDARY}\r\ncontent-type: application/json\r\n\r\n1\r\n--${BOUNDARY}--\r\n`,
				),
				"the body: its parts have no names",
			),
		],
		becomes: [{ summary: "A thing" }, "O7"],
		why: "OpenAPI 3.0, Encoding Object, has an example of it",
	}),
	multipartRow("the names of list fields with brackets", {
		properties: { tags: { type: "array", items: whole } },
		messages: [
			form([
				{ name: "tags[]", content: "1" },
				{ name: "tags[]", content: "2" },
			]),
			form(
				[
					{ name: "tags", content: "1" },
					{ name: "tags", content: "a" },
				],
				"body /tags/1 type",
			),
		],
		becomes: [{ schema: { type: "object", properties: { tags: { type: "array", items: { type: "number" } } } } }, "T1"],
	}),
	operationRow("a form that does not end", {
		operation: {
			requestBody: takes({
				"multipart/form-data": { schema: { type: "object", properties: { name: { type: "string" } } } },
			}),
		},
		messages: [
			form([{ name: "name", content: "Robin" }]),
			send(
				"POST",
				"/things",
				{ headers: { "content-type": `multipart/form-data; boundary=${BOUNDARY}` }, body: `--${BOUNDARY}\r\n` },
				"body form",
			),
			send("POST", "/things", { headers: { "content-type": "multipart/form-data" }, body: "name=Robin" }, "body form"),
		],
		becomes: [{ requestBody: takes({ "multipart/form-data": { schema: { type: "object" } } }) }, "E4"],
	}),
]);
