import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { createMock } from "@forter-orders/mock";
import type { Row } from "../row.ts";
import { firstCurl } from "./inside.ts";
import { readShellLine } from "./shell-line.ts";

/** What is wrong with the cURL line that the mock of a row's document prints: the request that it makes must be accepted. */
export async function driveCurl({ document, noCurl }: Row): Promise<string[]> {
	await using mock = await createMock({ document });
	const line = firstCurl(mock.url, { document });
	if (line === undefined) return noCurl === undefined ? ["the mock prints no cURL line"] : [];
	if (noCurl !== undefined) return [`there is a cURL line, and must not be, as ${noCurl}: ${line}`];
	const { url, method, headers, body } = readShellLine(line);
	const init = { method, headers: headers.map(([name, value]): [string, string] => [name, value]) };
	const response = await mock.fetch(url, body === undefined ? init : { ...init, body });
	return response.ok ? [] : [`${line} is answered with ${response.status}: ${await response.text()}`];
}

/** The same with the line run by a shell, on a port. */
export async function driveRealCurl({ document, noCurl }: Row): Promise<string[]> {
	if (noCurl !== undefined) return [];
	await using mock = await createMock({ document });
	const line = firstCurl(await mock.listen(), { document });
	if (line === undefined) return ["the mock prints no cURL line"];
	await promisify(execFile)("sh", ["-c", line]);
	const status = mock.requests.at(-1)?.status ?? 0;
	return status >= 200 && status < 300 ? [] : [`${line} is answered with ${status}`];
}
