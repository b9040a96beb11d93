import { describe } from "vitest";
import { driveCompat } from "../src/drive/compat.ts";
import { testEachRow } from "./support/each-row.ts";

describe("compat finds no change in a copy, and judges the one edit by the row of its table", () =>
	testEachRow(driveCompat));
