import { describe } from "vitest";
import { driveVerify } from "../src/drive/verify.ts";
import { testEachRow } from "./support/each-row.ts";

describe("orders-contract verify says of each recorded message what the row says", () => testEachRow(driveVerify));
