import { existsSync, readFileSync, statSync } from "node:fs";
import type { OpenApiDocument } from "./contract.ts";
import { isObject } from "./json.ts";

/** A contract that cannot be read; the message is meant for the terminal. */
export class ContractFileError extends Error {
	override readonly name = "ContractFileError";
}

/** A document in one piece, and a text in which its pointers can be looked up. */
export interface ContractFile {
	readonly document: OpenApiDocument;
	readonly text: string;
}

/** Reads an OpenAPI file, JSON or YAML, and pulls in the files that it refers to. */
export async function readContractFile(path: string): Promise<ContractFile> {
	if (!existsSync(path)) throw new ContractFileError(`there is no file ${path}`);
	if (!statSync(path).isFile()) throw new ContractFileError(`${path} is not a file; name an OpenAPI document`);
	// Loading takes a third of a second, which the bundled contract need not wait for.
	const { bundle, createConfig, stringifyYaml } = await import("@redocly/openapi-core");
	const own = readFileSync(path, "utf8");
	const result = await bundle({ ref: path, config: await createConfig({}) }).catch((error: unknown) => {
		throw new ContractFileError(`${path} could not be read: ${reasonOf(error)}`, { cause: error });
	});
	const [problem] = result.problems.filter(({ severity }) => severity === "error");
	if (problem) throw new ContractFileError(`${path} could not be read: ${problem.message}`);
	const document: unknown = result.bundle.parsed;
	if (!isObject(document)) throw new ContractFileError(`${path} must hold an OpenAPI document, got ${typeof document}`);
	// With references to other files, the pointers are those of the bundle and not of the file.
	const isWhole = result.fileDependencies.size <= 1;
	return { document: structuredClone(document), text: isWhole ? own : stringifyYaml(document) };
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? (error.message.split("\n")[0] ?? error.name) : String(error);
}
