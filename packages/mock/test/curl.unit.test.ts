import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { createMock, renderCurl } from "../src/index.ts";
import { contract, example } from "./support.ts";

const mock = await createMock();
const examples = Object.keys(contract.components.examples)
	.filter((key) => key.endsWith(".request"))
	.map((key) => key.replace(".request", ""))
	.map((name) => ({ name, operationId: "managedOrderToken" in example(name) ? "V3OrderResults" : "V3Order" }));

test.each(examples)("renders $name so that the mock accepts it, whole and cut down", async ({ name, operationId }) => {
	for (const full of [true, false]) {
		const curl = renderCurl("http://127.0.0.1:4010/", { operationId, example: name, full });
		expect(curl).not.toContain("\n");
		const { url, headers, body } = parse(curl);
		const response = await mock.fetch(url, { method: "POST", headers, body });
		expect(mock.requests.at(-1)?.violations).toEqual([]);
		expect(response.status).toBe(200);
		expect(mock.requests.at(-1)?.operationId).toBe(operationId);
	}
});

test("keeps the place of the trigger in the line, for a reader to change", () => {
	const curl = renderCurl("http://127.0.0.1:4010");
	expect(curl).toContain('"email":"approve@forter.com"');
	expect(curl.length).toBeLessThan(900);
});

test("works when pasted into a shell", async () => {
	await mock.listen();
	try {
		const { stdout } = await promisify(execFile)("sh", ["-c", renderCurl(mock.url)]);
		expect(JSON.parse(stdout)).toMatchObject({ forterDecision: "APPROVE" });
	} finally {
		await mock.close();
	}
});

test.each([
	[{ operationId: "Nope" }, 'the document has no operation "Nope"; it has V3Order, V3OrderResults'],
	[{ example: "nope" }, 'V3Order has no request example "nope"; it has card-approved, '],
])("says what it does not find for %o", (options, message) => {
	expect(() => renderCurl("http://127.0.0.1", options)).toThrow(message);
});

/** Reads the words that a shell would see. */
function parse(curl: string): { url: string; headers: [string, string][]; body: string } {
	const words = [...curl.matchAll(/(?:'((?:[^']|'\\'')*)'|(\S+))(?: |$)/g)].map(
		([, quoted, plain]) => quoted?.replaceAll("'\\''", "'") ?? plain ?? "",
	);
	const after = (flag: string) => words.filter((_, index) => words[index - 1] === flag);
	const headers = after("-H").map((line): [string, string] => [line.split(": ")[0] ?? "", line.split(": ")[1] ?? ""]);
	headers.push(["authorization", `Basic ${btoa(after("-u")[0] ?? "")}`]);
	return { url: words.at(-1) ?? "", headers, body: after("-d")[0] ?? "" };
}

test("sends a file under an id of its own, without a word of what is in it", () => {
	const line = renderCurl("http://127.0.0.1:4010", { bodyFile: "my order.json", pathValue: "a/b" });
	expect(line).toContain("--data-binary '@my order.json' http://127.0.0.1:4010/");
	expect(line).toContain("a%2Fb");
	expect(line).not.toContain("accountOwner");
});
