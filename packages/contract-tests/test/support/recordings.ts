import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Operation } from "@forter-orders/spec";
import { onTestFinished } from "vitest";
import { bundledContract } from "../../src/contract/load.ts";

type Json = Record<string, unknown>;

const contract = bundledContract();

/** The operations of the contract: the order, and its results. */
export const operations: { readonly order: Operation; readonly results: Operation } = {
	order: operationAt(0),
	results: operationAt(1),
};

function operationAt(index: number): Operation {
	const operation = contract.operations[index];
	if (!operation) throw new Error("the contract must have two operations");
	return operation;
}

/** A copy of the first request example of an operation. */
export function requestBody({ operationId }: { operationId: string }): Json {
	return copy(contract.operations.find((one) => one.operationId === operationId)?.body?.media[0]?.examples[0]?.value);
}

/** A copy of the first example of a documented response. */
export function responseBody({ operationId }: { operationId: string }, status: string): Json {
	const { responses = [] } = contract.operations.find((one) => one.operationId === operationId) ?? {};
	return copy(responses.find((response) => response.status === status)?.media[0]?.examples[0]?.value);
}

/** An entry of a HAR file in which all is right, with what the test changes. */
export function entry(request: Json = {}, response: Json = {}): Json {
	const body = JSON.stringify(requestBody(operations.order));
	return {
		request: {
			method: "POST",
			url: "https://api.forter-secure.com/v3/orders/ord-1",
			headers: [
				{ name: "Authorization", value: "Basic a2V5Og==" },
				{ name: "X-Forter-SiteId", value: "8b47c6d423ba" },
				{ name: "Content-Type", value: "application/json; charset=utf-8" },
				...requiredHeaders(),
			],
			postData: { mimeType: "application/json", text: body },
			...request,
		},
		response: {
			status: 200,
			headers: [{ name: "content-type", value: "application/json" }],
			content: { mimeType: "application/json", text: JSON.stringify(responseBody(operations.order, "200")) },
			...response,
		},
	};
}

/** The headers, besides the credentials, that the contract requires. */
export function requiredHeaders(): { name: string; value: string }[] {
	return operations.order.parameters
		.filter((parameter) => parameter.in === "header" && parameter.required)
		.map(({ name, examples }) => ({ name, value: String(examples[0]?.value) }));
}

/** A HAR file with these entries. */
export function har(...entries: Json[]): Json {
	return { log: { version: "1.2", creator: { name: "test", version: "1" }, entries } };
}

/** Writes a file, JSON unless it is a text, and returns its path. */
export function file(content: unknown, name = "recorded.json"): string {
	const folder = mkdtempSync(join(tmpdir(), "orders-contract-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const path = join(folder, name);
	writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
	return path;
}

function copy(value: unknown): Json {
	if (typeof value !== "object" || value === null) throw new Error("the contract has no such example");
	return { ...structuredClone(value) };
}
