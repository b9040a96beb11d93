import { describe } from "vitest";
import { driveCoverage, driveTest } from "../src/drive/contract-tests.ts";
import { testEachRow } from "./support/each-row.ts";

// In one file, so that the run of a row is made once for both.
describe("orders-contract test finds nothing in the mock, and leaves out only what the row says", () =>
	testEachRow(driveTest));
describe("its coverage has no cell without proof but those of the row", () => testEachRow(driveCoverage));
