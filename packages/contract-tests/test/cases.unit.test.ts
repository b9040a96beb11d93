import { describe, expect, test } from "vitest";
import { casesOf } from "../src/cases/all-cases.ts";
import { loadContract } from "../src/index.ts";
import { petShop } from "./support/pet-shop.ts";

const contract = await loadContract();

describe("cases", () => {
	test("have ids that are stable and told apart, each in a group of which it is the start", () => {
		const cases = casesOf(contract, 3);
		const ids = cases.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(casesOf(contract, 3).map(({ id }) => id)).toEqual(ids);
		for (const { id, group, phase } of cases) {
			expect(id === group || id.startsWith(`${group}/`)).toBe(true);
			expect(id.startsWith(`${phase}/`)).toBe(true);
		}
	});

	test("of one group do not fall into the group of another", () => {
		const cases = casesOf(contract, 3);
		const groups = new Set(cases.map(({ group }) => group));
		for (const { id, group } of cases) {
			const parents = [...id.matchAll(/\//g)].map(({ index }) => id.slice(0, index));
			expect([...parents, id].filter((start) => groups.has(start))).toEqual([group]);
		}
	});

	test("are made for the phases that are asked for, in their own order", () => {
		const phases = casesOf(contract, 3, ["fuzz", "auth"]).map(({ phase }) => phase);
		expect([...new Set(phases)]).toEqual(["auth", "fuzz"]);
	});

	test.each([
		"boundary/V3Order/body/orderId/minLength/n-1",
		"boundary/V3Order/body/payment.*.amount.currency/pattern/no match",
		"boundary/V3Order/body/$/if/orderType=PHONE/without connectionInformation",
		"boundary/V3Order/body/totalDiscount/type/null",
		"boundary/V3Order/header/api-version/absent",
		"auth/V3Order/basicAuth+siteId/siteId missing",
		"fuzz/V3Order/3/0",
	])("have %s among them", (id) => {
		expect(casesOf(contract, 3).map((one) => one.id)).toContain(id);
	});

	test("of a contract that is not Forter's come from that contract alone", async () => {
		const ids = casesOf(await loadContract(petShop), 1).map(({ id }) => id);
		expect(ids).toContain("boundary/addPet/body/tags/uniqueItems/twice");
		expect(ids).toContain("boundary/getPet/query/limit/maximum/n+1");
		expect(ids.filter((id) => /Order|forter/i.test(id))).toEqual([]);
	});
});
