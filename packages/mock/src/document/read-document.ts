import { access } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { checkDocument } from "./check-document.ts";
import { isNode, type OpenApiDocument } from "./document.ts";
import type { SpecSource } from "./spec-location.ts";

const sources = new WeakMap<OpenApiDocument, SpecSource>();

/**
 * Reads an OpenAPI document in YAML or JSON and brings in the files that it refers to, for `createMock({ document })`.
 * Throws a `TypeError` that names the file and the place when there is something wrong.
 */
export async function readDocument(file: string): Promise<OpenApiDocument> {
	const path = resolve(file);
	await access(path).catch(() => {
		throw new TypeError(`there is no file ${file} that can be read`);
	});
	const core = await import("@redocly/openapi-core");
	const config = await core.createConfig({});
	const { bundle, problems, fileDependencies } = await core.bundle({ ref: path, config }).catch((error: unknown) => {
		throw new TypeError(`${file} cannot be read: ${reasonOf(error)}`, { cause: error });
	});
	const [problem] = problems.filter(({ severity }) => severity === "error");
	if (problem) {
		const [place] = problem.location;
		const line = place && core.getLineColLocation(place).start.line;
		const where = place ? `${relative(process.cwd(), place.source.absoluteRef)}:${line}` : file;
		throw new TypeError(`${where}: ${problem.message}; correct the reference or add what it names`);
	}
	// References that YAML makes with & and * would be one object, which is to be changed in one place only.
	const document: unknown = JSON.parse(JSON.stringify(bundle.parsed));
	if (!isNode(document)) throw new TypeError(`${file} must be an OpenAPI 3 document, an object`);
	checkDocument(document);
	sources.set(document, { files: [path, ...[...fileDependencies].filter((name) => name !== path)] });
	return document;
}

/** The files that a document was read from, for one that `readDocument` gave. */
export function sourceOf(document: OpenApiDocument): SpecSource | undefined {
	return sources.get(document);
}

function reasonOf(error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	return message === "Unsupported specification"
		? "it must be an OpenAPI 3 document, with `openapi: 3.1.0` or so"
		: message;
}
