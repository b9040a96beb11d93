import { describe, expect, test } from "vitest";
import { corpus } from "../src/corpus/index.ts";
import { driveCurl, driveRealCurl } from "../src/drive/curl.ts";
import { testEachRow } from "./support/each-row.ts";

describe("the mock accepts the request of the cURL line that it prints", () => testEachRow(driveCurl));

// A process each; the rest of the corpus is read as the shell would.
const byShell = [
	"json-bodies",
	"query-parameters",
	"header-parameters",
	"cookie-parameters",
	"forms",
	"multipart",
	"credentials",
	"openapi-3.2",
];

test.each(byShell)("and so it does when a shell runs the first line of %s", async (area) => {
	const row = corpus.find((one) => one.area === area && one.noCurl === undefined);
	if (row === undefined) throw new TypeError(`the corpus has no row in ${area}`);
	expect(await driveRealCurl(row)).toEqual([]);
});
