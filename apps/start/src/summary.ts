import { styleText } from "node:util";
import type { Run } from "./run.ts";

/** The decision for a person. */
export function decisionText(run: Run, stream: NodeJS.WriteStream): string {
	const advice = run.advice.map((line) => `            ${line}\n`).join("");
	const recommendation = run.recommendation === "" ? "" : ` with ${run.recommendation}`;
	const [label, decision] = ["Decision", run.decision].map((text) => styleText("bold", text, { stream }));
	return `\n${label}    ${decision}${recommendation} for order ${run.orderId}\n${advice}`;
}

/** What runs until Ctrl-C, for a person. */
export function serversText(run: Run, stream: NodeJS.WriteStream): string {
	const [mock, docs] = ["Mock", "Docs"].map((text) => styleText("bold", text, { stream }));
	return `\n${mock}        ${run.mockUrl}\n${run.curl}\n\n${docs}        ${run.docsUrl}\n\nCtrl-C stops both.\n`;
}

/** The result for a program: one line of JSON. */
export function resultLine({ decision, orderId, mockUrl, docsUrl, durationMs }: Run): string {
	return `${JSON.stringify({ ok: true, decision, orderId, mockUrl, docsUrl, durationMs })}\n`;
}
