import { BoundedMap } from "../bounded-map.ts";
import type { Engine, EngineAnswer, EngineRequest } from "./engine.ts";
import type { Wish } from "./preferences.ts";

const LIMIT = 1_000;

/** Keeps the answers of an engine that depend on nothing but the operation, the wish and the kind of refusal. */
export function cachedEngine(engine: Engine): Engine {
	const answers = new BoundedMap<string, EngineAnswer>(LIMIT);
	return {
		async answer(request, wish) {
			const key = keyOf(request, wish);
			if (key === undefined) return engine.answer(request, wish);
			const known = answers.get(key);
			if (known) return known;
			const answer = await engine.answer(request, wish);
			// What an engine says itself repeats the request.
			if (answer.isProblem !== true) answers.set(key, answer);
			return answer;
		},
	};
}

function keyOf({ operation, accept, refusals }: EngineRequest, wish: Wish): string | undefined {
	// A generated answer is another one each time, and a callback is sent for each request.
	if (wish.dynamic === true || operation.callbacks.length > 0) return undefined;
	const codes = refusals.map(({ code }) => (typeof code === "number" ? code : "invalid"));
	const { code, exampleKey } = wish;
	return JSON.stringify([operation.operationId, accept, code, exampleKey, [...new Set(codes)].sort()]);
}
