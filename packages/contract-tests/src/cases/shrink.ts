import { Arbitrary, asyncProperty, check, type Value as FastCheckValue, type Random, Stream, Value } from "fast-check";
import { pathsIn, without } from "../bodies/edit.ts";

/** Bodies that are known already; what is asked of fast-check is to make them smaller. */
class BodyArbitrary extends Arbitrary<{ readonly body: unknown }> {
	readonly #body: unknown;

	constructor(body: unknown) {
		super();
		this.#body = body;
	}

	override generate(_random: Random): FastCheckValue<{ readonly body: unknown }> {
		return new Value({ body: this.#body }, undefined);
	}

	override canShrinkWithoutContext(value: unknown): value is { readonly body: unknown } {
		return typeof value === "object" && value !== null && "body" in value;
	}

	/** Every body with one member or entry less, the largest losses first. */
	override shrink({ body }: { readonly body: unknown }): Stream<FastCheckValue<{ readonly body: unknown }>> {
		const paths = pathsIn(body).sort((a, b) => a.length - b.length);
		return Stream.of(...paths).map((path) => new Value({ body: without(body, path) }, undefined));
	}
}

// A body that needs more attempts is left as small as it got.
const MAX_ATTEMPTS = 500;

/** The smallest body that still fails, found by taking members away one at a time. */
export async function smallestFailing(body: unknown, fails: (body: unknown) => Promise<boolean>): Promise<unknown> {
	let attempts = 0;
	const stillPasses = asyncProperty(new BodyArbitrary(body), async (candidate) => {
		attempts += 1;
		return attempts > MAX_ATTEMPTS || !(await fails(candidate.body));
	});
	const details = await check(stillPasses, { numRuns: 1, seed: 1 });
	return details.counterexample?.[0].body ?? body;
}
