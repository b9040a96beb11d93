import type { Row } from "../row.ts";

/** The rows of one kind, and how much there is of them. */
export interface Area {
	readonly name: string;
	readonly documents: number;
	/** Messages that keep the document of their row. */
	readonly kept: number;
	/** Messages that break it. */
	readonly broken: number;
}

/** The areas of some rows, in their order. */
export function areasOf(rows: readonly Row[]): Area[] {
	return [...Map.groupBy(rows, ({ area }) => area)].map(([name, own]) => {
		const messages = own.flatMap((row) => row.messages);
		const broken = messages.filter(({ breaks }) => breaks.length > 0).length;
		return { name, documents: own.length, kept: messages.length - broken, broken };
	});
}
