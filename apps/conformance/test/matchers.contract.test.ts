import { describe } from "vitest";
import { driveMatchers } from "../src/drive/matchers.ts";
import { testEachRow } from "./support/each-row.ts";

describe("the matchers say of each message what the row says", () => testEachRow(driveMatchers));
