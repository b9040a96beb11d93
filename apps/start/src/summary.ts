import { styleText } from "node:util";
import type { Run } from "./run.ts";

/** The result for a person. */
export function summary(run: Run, stream: NodeJS.WriteStream): string {
	const bold = (text: string) => styleText("bold", text, { stream });
	const advice = run.advice.map((line) => `            ${line}\n`).join("");
	const recommendation = run.recommendation === "" ? "" : ` with ${run.recommendation}`;
	return `
${bold("Decision")}    ${bold(run.decision)}${recommendation} for order ${run.orderId}
${advice}
${bold("Mock")}        ${run.mockUrl}
${run.curl}

${bold("Docs")}        ${run.docsUrl}
`;
}

/** The result for a program: one line of JSON. */
export function resultLine({ decision, orderId, mockUrl, docsUrl, durationMs }: Run): string {
	return `${JSON.stringify({ ok: true, decision, orderId, mockUrl, docsUrl, durationMs })}\n`;
}
