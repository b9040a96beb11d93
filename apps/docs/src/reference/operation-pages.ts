import { type JsonObject, type Operation, openSpec } from "@forter-orders/spec";
import { textOf } from "../content/read.ts";
import { renderDictionary } from "./dictionary.ts";
import { type Message, messagesOf } from "./messages.ts";
import { operationDocument } from "./part.ts";
import { type Prerendered, prerender } from "./prerender.ts";
import { operationRoute } from "./routes.ts";
import { operationTwin } from "./twin.ts";

/** The page of an operation before the shell is put round it. Redoc gets a contract of its own for each, as it would show all operations below each other. */
export interface OperationPage {
	readonly route: string;
	readonly title: string;
	readonly description: string;
	/** Redoc's part as the browser shows it first. */
	readonly redoc: Prerendered;
	/** The part of the contract that Redoc makes it of. */
	readonly part: JsonObject;
	/** Our part below Redoc's. */
	readonly ownHtml: string;
	readonly markdown: string;
	readonly operation: Operation;
	readonly messages: readonly Message[];
}

/** The pages of the operations, below the base route of the reference. */
export function operationPages(document: JsonObject, options: JsonObject, base: string): Promise<OperationPage[]> {
	return Promise.all(
		openSpec(document).operations.map((operation) => operationPage(document, operation, options, base)),
	);
}

async function operationPage(
	document: JsonObject,
	operation: Operation,
	options: JsonObject,
	base: string,
): Promise<OperationPage> {
	const route = operationRoute(document, operation.operationId, base);
	const part = operationDocument(document, operation, route);
	const messages = messagesOf(document, operation);
	return {
		route,
		title: textOf(operation.node, "summary"),
		description: firstSentence(textOf(operation.node, "description")),
		redoc: await prerender(part, options, base, route),
		part,
		ownHtml: renderDictionary(messages),
		markdown: operationTwin(document, operation, messages),
		operation,
		messages,
	};
}

function firstSentence(text: string): string {
	return /^.*?\.(?=\s|$)/s.exec(text)?.[0].replaceAll(/\s+/g, " ") ?? text;
}
