import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Result } from "../src/gate/gate.ts";
import { at, drop, operation, parameters, response, set } from "./fixtures/documents.ts";
import { createWorkspace, type Workspace } from "./support/workspace.ts";

let template: Workspace;
let workspace: Workspace;
beforeAll(async () => {
	template = await createWorkspace();
});
afterAll(() => template[Symbol.asyncDispose]());
beforeEach(async () => {
	workspace = await createWorkspace(template);
});
afterEach(() => workspace[Symbol.asyncDispose]());

/** What each package needs, where that is something, and an exclamation mark where it is not there. */
function needs({ needs: all }: Result): string[] {
	const some = all.filter(({ needed }) => needed !== "none");
	return some.map(
		({ package: name, needed, isCovered }) => `${name.replace("@shop/", "")} ${needed}${isCovered ? "" : "!"}`,
	);
}

describe("the gate", () => {
	test("passes when nothing changed", async () => {
		const result = await workspace.gate();
		expect(result).toMatchObject({ isPassed: true, findings: [], faults: [] });
		expect(needs(result)).toEqual([]);
	});

	test("stops a breaking change without a changeset, and writes the command", async () => {
		await workspace.change((contract) => {
			const order = at(contract, "components", "schemas", "Order");
			set(at(order, "properties"), "name", { type: "string" });
			set(order, "required", ["id", "name"]);
		});
		const result = await workspace.gate();
		expect(result.isPassed).toBe(false);
		expect(needs(result)).toEqual(["openapi major!", "types major!"]);
		expect(result.command).toMatch(/^pnpm changeset --major @shop\/openapi,@shop\/types --message '.+'$/);
		const [finding] = result.findings;
		expect(finding).toMatchObject({ row: "E3", verdict: "B", direction: "request", witness: { legal: "before" } });
		expect(finding?.place).toMatchObject({ file: "openapi/openapi.yaml", isExact: true });
		expect(finding?.was).toMatchObject({ file: "openapi/baseline/openapi.yaml", isExact: true });
	});

	test("stops when the changesets are too small, and passes when they are not", async () => {
		await workspace.change((contract) => drop(at(contract, "paths"), "/health"));
		await workspace.changeset("minor", "openapi", "types");
		expect(needs(await workspace.gate())).toEqual(["openapi major!", "types major!"]);
		await workspace.changeset("major", "types", "openapi");
		const result = await workspace.gate();
		expect(result.isPassed).toBe(true);
		expect(result.needs[0]).toMatchObject({
			has: "major",
			from: [".changeset/openapi-types.md", ".changeset/types-openapi.md"],
		});
	});

	test("counts the versions when they have moved already", async () => {
		await workspace.change((contract) => {
			parameters(contract).push({ name: "x-new", in: "header", schema: {} });
			set(at(contract, "info"), "version", "1.3.0");
		});
		for (const name of ["openapi", "packages/types"]) await workspace.edit(`${name}/package.json`, "1.2.3", "1.3.0");
		const result = await workspace.gate();
		expect(needs(result)).toEqual(["openapi minor", "types minor"]);
		expect(result.isPassed).toBe(true);
	});

	test("asks for a patch where only texts changed", async () => {
		await workspace.change((contract) => set(response(contract, "202"), "description", "Taken in."));
		expect(needs(await workspace.gate())).toEqual(["openapi patch!", "types patch!"]);
	});

	test("tells what the client and the mock meet although the wire is the same", async () => {
		await workspace.change((contract) => {
			set(at(operation(contract), "x-advice"), "action", "fix_request");
			drop(at(operation(contract), "requestBody", "content", "application/json", "examples"), "small");
		});
		expect(needs(await workspace.gate())).toEqual(["openapi patch!", "client major!", "mock major!", "types patch!"]);
	});

	test("tells of triggers that went", async () => {
		await workspace.edit("openapi/dist/scenarios.json", '"value":"a"', '"value":"b"');
		const result = await workspace.gate();
		expect(result.findings.map(({ row }) => row)).toEqual(["L5.removed", "L5.added"]);
		expect(needs(result)).toContain("mock major!");
	});
});

describe("a waiver", () => {
	const waiver = (expires: string, row = "P4") =>
		workspace.write(
			"openapi/baseline/waivers.yaml",
			`- row: ${row}\n  pointer: "#/paths/~1orders~1{id}/post/parameters/2"\n  reason: Nobody reads the header.\n  expires: "${expires}"\n`,
		);
	const withoutTrace = () => workspace.change((contract) => void parameters(contract).splice(2, 1));

	test("makes what may break a minor change, with its reason", async () => {
		await withoutTrace();
		expect(needs(await workspace.gate())).toContain("openapi major!");
		await waiver("2026-12-31");
		const result = await workspace.gate();
		expect(needs(result)).toContain("openapi minor!");
		expect(result.findings[0]?.waiver?.reason).toBe("Nobody reads the header.");
	});

	test("stops the gate once it has expired", async () => {
		await withoutTrace();
		await waiver("2026-11-21");
		const { faults, isPassed } = await workspace.gate();
		expect(faults).toEqual([expect.stringContaining("expired on 2026-11-21")]);
		expect(isPassed).toBe(false);
	});

	test("is named when nothing needs it", async () => {
		await waiver("2026-12-31");
		const result = await workspace.gate();
		expect(result.idleWaivers).toHaveLength(1);
		expect(result.isPassed).toBe(true);
	});

	test("cannot be given to what breaks", async () => {
		await workspace.change((contract) => set(parameters(contract)[2] ?? {}, "required", true));
		await waiver("2026-12-31", "P3.required");
		expect((await workspace.gate()).faults).toEqual([expect.stringContaining("only what may break can be waived")]);
	});
});
