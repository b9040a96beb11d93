import { describe } from "vitest";
import { driveMock } from "../src/drive/mock.ts";
import { testEachRow } from "./support/each-row.ts";

describe("the mock accepts, refuses and answers as the row says", () => testEachRow(driveMock));
