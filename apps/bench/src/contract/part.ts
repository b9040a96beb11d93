import { loadContract } from "@forter-orders/contract-tests";
import { readFacts } from "../contract.ts";
import type { Part } from "../part.ts";
import { measureOf } from "../rounds.ts";
import { quantile } from "../stats.ts";
import { fakerRate, orderFaker } from "./faker.ts";
import { timeSuite } from "./suite.ts";

const reference = "json-schema-faker alone";

/** The contract suite against the built-in mock, phase by phase, beside the generation of bodies alone. */
export const contract: Part = async ({ quick, progress }) => {
	const facts = await readFacts();
	const make = orderFaker(facts);
	const loaded = await loadContract();
	const count = quick ? 20 : 400;
	const rates = new Map<string, number[]>([[reference, []]]);
	const seconds: number[] = [];
	const noise: number[] = [];
	let cases = 0;
	progress("json-schema-faker and the suite in turns");
	fakerRate(make, count); // warm-up
	for (let round = 0; round < (quick ? 1 : 2); round++) {
		const alone = fakerRate(make, count);
		rates.get(reference)?.push(alone);
		const times = await timeSuite(loaded, quick ? 50 : 1);
		for (const [phase, rate] of times.rates) rates.set(phase, [...(rates.get(phase) ?? []), rate]);
		seconds.push(times.seconds);
		noise.push(Math.abs(fakerRate(make, count) / alone - 1));
		cases = times.cases;
	}
	const whole = `whole run, ${cases.toLocaleString("en")} cases`;
	const notes = [
		"A case of the suite is generated, labelled by two validators, sent to the mock and judged; json-schema-faker only generates.",
		"The faults wait for deadlines on purpose.",
	];
	return [
		{
			...measureOf(
				{ title: "Cases", unit: "cases per second", better: "higher", headline: true, notes },
				rates,
				reference,
			),
			noise: quantile(noise, 0.5),
		},
		measureOf({ title: "Whole suite", unit: "s", better: "lower" }, new Map([[whole, seconds]]), whole),
	];
};
