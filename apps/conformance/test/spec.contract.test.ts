import { describe } from "vitest";
import { driveSpec } from "../src/drive/spec.ts";
import { testEachRow } from "./support/each-row.ts";

describe("the judge of the specification says of each message what the row says", () => testEachRow(driveSpec));
