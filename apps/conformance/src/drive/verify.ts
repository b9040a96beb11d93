import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadContract } from "@forter-orders/contract-tests";
import type { Message, Row } from "../row.ts";
import { differences, faultOf, type Verdict } from "./compare.ts";
import { type PartReport, verifyFiles } from "./inside.ts";
import { operationOf } from "./spec.ts";

/** What `orders-contract verify` says of recordings of the messages of a row, where that is not what the row says. */
export async function driveVerify(row: Row): Promise<string[]> {
	const contract = await loadContract(row.document);
	const folder = await mkdtemp(join(tmpdir(), "conformance-"));
	try {
		const files = row.messages.map((_, index) => join(folder, `${index}.json`));
		for (const [index, message] of row.messages.entries()) {
			await writeFile(files[index] ?? "", JSON.stringify(recordingOf(contract.operations, message)));
		}
		const report = await verifyFiles(contract, files);
		return row.messages.flatMap((message, index) => {
			const { parts = [], ignored = [] } = report.files[index] ?? {};
			const part = parts.find(({ side }) => side === message.side);
			if (part === undefined) return differences(message, { breaks: ignored.length > 0 ? ["path path"] : ["nothing"] });
			return differences(asRecorded(message), verdictOf(message, part));
		});
	} finally {
		await rm(folder, { recursive: true });
	}
}

/** An exchange in the form of a HAR entry. */
function recordingOf(operations: Parameters<typeof operationOf>[0], message: Message): object {
	const { headers, body } = message;
	// Without any it would be a recording without headers.
	const listed = Object.entries({ "x-recorded": "yes", ...headers }).map(([name, value]) => ({ name, value }));
	const content = {
		mimeType: headers["content-type"] ?? "",
		...(body !== undefined && { text: Buffer.from(body).toString("base64"), encoding: "base64" }),
	};
	if (message.side === "request") {
		const { method, path } = message;
		return { request: { method, url: path, headers: listed, ...(body !== undefined && { postData: content }) } };
	}
	const { method, path } = operationOf(operations, message);
	const request = { method, url: path.replaceAll(/[{}]/g, "") };
	return { request, response: { status: message.status, headers: listed, content } };
}

/** A message without the faults that a recording cannot show, since it often leaves out what proves who is calling. */
function asRecorded(message: Message): Message {
	const isShown = (fault: string): boolean =>
		!fault.endsWith(" security") && !(message.headers.cookie === undefined && fault.startsWith("cookie "));
	return { ...message, breaks: message.breaks.filter(isShown) };
}

/** What a recording cannot show is left unchecked too, which is no matter of the row. */
function verdictOf(message: Message, { findings, unchecked }: PartReport): Verdict {
	return { breaks: findings.map(faultOf), unchecked: message.unchecked.filter((line) => unchecked.includes(line)) };
}
