import { done, json, takes } from "../make/document.ts";
import { get, post } from "../make/messages.ts";
import { area, operationRow, pathsRow } from "../make/rows.ts";
import type { Part, Row } from "../row.ts";

const sized = { type: "object", required: ["size"], properties: { size: { type: "integer" } } };
const open = { type: "object", properties: { size: { type: "integer" } } };
const told = (schema: unknown): Part => ({ post: { requestBody: takes(json(schema)), responses: done } });
const things: Part = { "/things": { get: { operationId: "seeThings", responses: done } } };
const order = { type: "object", required: ["url"], properties: { url: { type: "string" } } };

/** Requests that the server sends: compat compares them, and whoever stands for the server or calls it has none. */
export const webhooksAndCallbacks: readonly Row[] = area("webhooks-and-callbacks", [
	pathsRow("a webhook is no path", {
		paths: things,
		rest: { webhooks: { thingKept: told(sized) } },
		messages: [get("/things"), get("/thingKept", "path path")],
		becomes: [{ webhooks: {} }, "W1.removed"],
	}),
	pathsRow("a webhook that is added", {
		paths: things,
		messages: [get("/things")],
		becomes: [{ webhooks: { thingKept: told(sized) } }, "W1.added"],
	}),
	pathsRow("the body of a webhook", {
		paths: things,
		rest: { webhooks: { thingKept: told(sized) } },
		messages: [get("/things")],
		becomes: [{ webhooks: { thingKept: told(open) } }, "U1"],
		why: "compat says that it is changed and does not look into it",
	}),
	pathsRow("a webhook by reference", {
		paths: things,
		rest: {
			webhooks: { thingKept: { $ref: "#/components/pathItems/Kept" } },
			components: { pathItems: { Kept: told(sized) } },
		},
		messages: [get("/things")],
		becomes: [{ webhooks: { thingKept: told(sized) } }],
	}),
	operationRow("a callback", {
		operation: {
			requestBody: takes(json(order)),
			callbacks: { kept: { "{$request.body#/url}": told(sized) } },
		},
		messages: [post({ url: "https://example.com/kept" }), post({}, "body /url required")],
		becomes: [{ callbacks: { kept: { "{$request.body#/url}": told(open) } } }, "U1"],
		why: "as of a webhook",
	}),
	operationRow("a callback that goes", {
		operation: {
			requestBody: takes(json(order)),
			callbacks: { kept: { $ref: "#/components/callbacks/Kept" } },
		},
		rest: { components: { callbacks: { Kept: { "{$request.body#/url}": told(sized) } } } },
		messages: [post({ url: "https://example.com/kept" }), post({}, "body /url required")],
		becomes: [{ callbacks: {} }, "W1.removed"],
	}),
]);
