import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import { UsageError } from "@forter-orders/command-line";
import {
	createLocate,
	flawLines,
	flawsOf,
	type Locate,
	objectOf,
	openSpec,
	type ReadOptions,
	readDocument,
} from "@forter-orders/spec";
import { createSource, type Source } from "./compare/pair.ts";
import { withoutDangling } from "./dangling.ts";

/** A document that is compared. */
export type Opened = {
	file: string;
	/** As it stands in `info`. */
	version: string;
	source: Source;
	locate: Locate;
	/** What of it is not as it should be, and what comes of that; grows as it is compared. */
	flaws(): string[];
};

/** Opens an OpenAPI document, whose name in messages is seen from `from`; `hint` says what to do when it is not there. */
export async function openDocument(
	file: string,
	from: string,
	{ hint, ...options }: ReadOptions & { hint?: string } = {},
): Promise<Opened> {
	const name = relative(from, resolve(file)).replaceAll("\\", "/") || file;
	if (hint !== undefined && !existsSync(file))
		throw new UsageError(`there is no file ${name} that can be read; ${hint}`);
	const given = await readDocument(file, options);
	const { document, flaws } = withoutDangling(given);
	const spec = openSpec(document);
	return {
		file: name,
		version: String(objectOf(document.info).version ?? "without version"),
		source: createSource(spec),
		locate: createLocate(given, { from }),
		flaws: () => flawLines(given, flawsOf({ given, flaws: [...flaws, ...spec.flaws] })),
	};
}
