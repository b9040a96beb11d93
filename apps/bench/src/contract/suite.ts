import { type Contract, runContract } from "@forter-orders/contract-tests";

/** How long one run of the suite took. */
export interface SuiteTimes {
	readonly seconds: number;
	readonly cases: number;
	/** Cases per second of each phase, by its name. */
	readonly rates: ReadonlyMap<string, number>;
}

interface Clock {
	start: number;
	end: number;
	cases: number;
}

/** Runs the suite against the built-in mock, or every `nth` case of it; throws an Error where it finds anything. */
export async function timeSuite(contract: Contract, nth = 1): Promise<SuiteTimes> {
	const clocks = new Map<string, Clock>();
	let count = 0;
	let cases = 0;
	const start = performance.now();
	// All cases are made before the first is run, so the clocks start with its end.
	let before: number | undefined;
	const report = await runContract(contract, {
		filter: () => count++ % nth === 0,
		onCase: ({ phase }) => {
			const now = performance.now();
			cases++;
			if (before !== undefined) {
				const clock = clocks.get(phase) ?? { start: before, end: now, cases: 0 };
				clocks.set(phase, { ...clock, end: now, cases: clock.cases + 1 });
			}
			before = now;
		},
	});
	const { findings } = report;
	if (findings.length > 0) throw new Error(`the suite found something in the mock: ${findings[0]?.message}`);
	const rates = [...clocks].map(([phase, clock]): [string, number] => [
		phase,
		(clock.cases * 1000) / (clock.end - clock.start),
	]);
	return { seconds: (performance.now() - start) / 1000, cases, rates: new Map(rates) };
}
