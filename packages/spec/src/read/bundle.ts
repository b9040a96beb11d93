import { realpath } from "node:fs/promises";
import { dirname, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { DocumentError } from "../document-error.ts";
import { isObject, type JsonObject } from "../json.ts";
import type { Flaw } from "../model/check.ts";
import { decodePercent, memberOf } from "../pointer.ts";

/** What may be read beside the file itself. */
export interface ReadOptions {
	/** Fetch references to other hosts; they are left out by default. */
	readonly allowRemote?: boolean;
	/** Read files outside the working directory and the document's folder; they are left out by default. */
	readonly allowAnyFile?: boolean;
}

/** Several files as one document. */
export interface Bundled {
	readonly document: JsonObject;
	/** Paths of all files, that of the document first. */
	readonly files: readonly string[];
	/** References that could not be followed. */
	readonly flaws: readonly Flaw[];
}

/** Brings the files that a document refers to into one document, as components. */
export async function bundleFile(file: string, options: ReadOptions): Promise<Bundled> {
	// Loading takes half a second, which a document of one file need not wait for.
	const core = await import("@redocly/openapi-core");
	const config = await core.createConfig({});
	const isAllowed = await guardOf(file, options);
	class GuardedResolver extends core.BaseResolver {
		override async loadExternalRef(uri: string) {
			const reference = fileOf(uri);
			const refusal = await isAllowed(reference);
			if (refusal !== undefined) throw new Error(refusal);
			return super.loadExternalRef(reference).catch((error: unknown) => {
				throw new Error(unreadable(reference, error), { cause: error });
			});
		}
	}
	const { bundle, problems, fileDependencies } = await core
		.bundle({ ref: file, config, externalRefResolver: new GuardedResolver(config.resolve) })
		.catch((error: unknown) => {
			const reason = error instanceof Error ? (error.message.split("\n")[0] ?? error.name) : String(error);
			throw new DocumentError(`${shown(file)}: it cannot be read: ${reason}`, { cause: error });
		});
	const flaws = problems
		.filter(({ severity }) => severity === "error")
		.map(({ message, location: [place] }): Flaw => {
			const line = place && core.getLineColLocation(place).start.line;
			const where = place ? `${shown(place.source.absoluteRef)}:${line}` : shown(file);
			const reason = message.replace("Can't resolve $ref: ", "").replace(/\s+/g, " ");
			return { pointer: "", message: `${reason}; it is left out`, where };
		});
	const document: unknown = JSON.parse(JSON.stringify(bundle.parsed));
	if (!isObject(document)) throw new DocumentError(`${shown(file)}: it must be an OpenAPI document, an object`);
	const local = [...fileDependencies].filter((name) => name !== file && !/^https?:/.test(name));
	return { document, files: [file, ...local], flaws };
}

/** Says why a file or an address is not read; `undefined` when it is. */
async function guardOf(file: string, { allowRemote = false, allowAnyFile = false }: ReadOptions) {
	const folders = await Promise.all([process.cwd(), dirname(file)].map((folder) => realpath(folder)));
	return async (reference: string): Promise<string | undefined> => {
		if (/^https?:/i.test(reference)) {
			return allowRemote ? undefined : `${reference} is on another host, which is asked with --allow-remote only`;
		}
		if (allowAnyFile) return undefined;
		const path = reference.startsWith("file:") ? fileURLToPath(reference) : resolve(reference);
		const real = await realpath(path).catch(() => path);
		if (folders.some((folder) => real === folder || real.startsWith(folder.endsWith(sep) ? folder : folder + sep))) {
			return undefined;
		}
		return `${shown(path)} is outside the working directory and the document's folder, and is read with --allow-any-file only`;
	};
}

function unreadable(reference: string, error: unknown): string {
	if (/^https?:/i.test(reference)) return `${reference} cannot be fetched`;
	const isMissing = memberOf(memberOf(error, "originalError"), "code") === "ENOENT";
	return `${shown(reference)} ${isMissing ? "is not there" : "cannot be read"}`;
}

/** The file that a reference names, which is a URI and may hold escapes; an address stays as it is. */
function fileOf(uri: string): string {
	return /^(?:https?|file):/i.test(uri) ? uri : decodePercent(uri);
}

function shown(path: string): string {
	return relative(process.cwd(), path) || path;
}
