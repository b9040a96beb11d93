import { styleText } from "node:util";
import { print } from "@forter-orders/command-line";

/** Prints one line a step, with the time it took. */
export class Progress {
	readonly #stream: NodeJS.WriteStream;

	constructor(stream: NodeJS.WriteStream) {
		this.#stream = stream;
	}

	async step<Result>(name: string, what: string, work: () => Promise<Result>): Promise<Result> {
		const start = performance.now();
		try {
			const result = await work();
			this.#line(styleText("green", "✓", { stream: this.#stream }), name, what, start);
			return result;
		} catch (error) {
			this.#line(styleText("red", "✗", { stream: this.#stream }), name, what, start);
			throw error;
		}
	}

	#line(mark: string, name: string, what: string, start: number): void {
		const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`;
		print(this.#stream, `${mark} ${name.padEnd(9)} ${what.padEnd(46)} ${seconds.padStart(6)}\n`);
	}
}
