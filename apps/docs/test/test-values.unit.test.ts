import { expect, test } from "vitest";
import { withTestValues } from "../src/test-values.ts";

const trigger = {
	operationId: "decide",
	pointer: "/email",
	value: "yes@example.com",
	status: 200,
	example: "approved",
};

test("an operation lists the values that decide its answer, and another one does not", () => {
	const contract = { paths: { "/a": { post: { operationId: "decide", description: "Decides." } } } };
	const other = { paths: { "/b": { post: { operationId: "other", description: "Else." } } } };
	const { paths } = withTestValues(contract, [{ ...trigger, confidence: "high" }]);
	expect(JSON.stringify(paths)).toContain("Decides.\\n\\n**Test values**");
	expect(JSON.stringify(paths)).toContain("At `/email`:\\n\\n- `yes@example.com` gives 200 `approved`.");
	const doubtful = withTestValues(contract, [{ ...trigger, confidence: "low" }]);
	expect(JSON.stringify(doubtful)).toContain("gives 200 `approved`, low confidence.");
	const own = withTestValues(contract, [{ ...trigger, only: "mock", note: "Ends well." }]);
	expect(JSON.stringify(own)).toContain("gives 200 `approved`, in the mock only. Ends well.");
	expect(JSON.stringify(own)).toContain("**Test values** for the mock;");
	expect(JSON.stringify(doubtful)).toContain("**Test values** for a test site and for the mock;");
	expect(withTestValues(other, [{ ...trigger, confidence: "high" }])).toEqual(other);
});
