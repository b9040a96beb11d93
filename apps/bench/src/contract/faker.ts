import { generateSync, type JsonSchema } from "json-schema-faker";
import type { Facts } from "../contract.ts";

/** Makes a valid body of an order by json-schema-faker alone, another for each seed. */
export function orderFaker({ document }: Facts): (seed: number) => unknown {
	const { schemas } = Object(document.components);
	const schema: JsonSchema = { allOf: [schemas.Order], components: { schemas } };
	// As deep and as full as the suite has it.
	const fullness = [0.1, 0.3, 0.5];
	return (seed) => {
		const optionalsProbability = fullness[seed % fullness.length] ?? 0.5;
		return generateSync(schema, { maxDepth: 20, refDepth: 12, optionalsProbability, seed });
	};
}

/** Bodies a second over so many of them. */
export function fakerRate(make: (seed: number) => unknown, count: number): number {
	const start = performance.now();
	for (let seed = 0; seed < count; seed++) make(seed);
	return (count * 1000) / (performance.now() - start);
}
