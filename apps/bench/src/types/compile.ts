import { writeFile } from "node:fs/promises";
import { runCommand } from "../command.ts";
import { peersPath } from "../peers.ts";

/** A compiler, and the folder of the peers that holds it. */
export interface Compiler {
	readonly name: string;
	readonly folder: string;
	/** How often it compiles each contender: as often as it is fast. */
	readonly rounds: number;
}

/** The compilers that contenders are checked with. */
export const compilers: readonly Compiler[] = [
	{ name: "TypeScript 5.9", folder: "typescript", rounds: 4 },
	{ name: "TypeScript 7", folder: "typescript-7", rounds: 9 },
];

/** What a compiler says about one type-check. */
export interface Compiled {
	readonly seconds: number;
	readonly megabytes: number;
}

/** Type-checks one contender in a fresh process; rejects with what is wrong where it does not compile. */
export async function compile(compiler: Compiler, contender: string): Promise<Compiled> {
	const project = peersPath(`build/types-${contender}.json`);
	const files = [peersPath(`contenders/${contender}.ts`)];
	await writeFile(project, JSON.stringify({ extends: "../contenders/tsconfig.json", files, include: [] }));
	const tsc = peersPath(`node_modules/${compiler.folder}/bin/tsc`);
	const { stdout } = await runCommand(process.execPath, [tsc, "-p", project, "--extendedDiagnostics"]);
	return parseDiagnostics(stdout);
}

/** Reads what `--extendedDiagnostics` prints, of any version; throws an Error that names what is missing. */
export function parseDiagnostics(text: string): Compiled {
	const figures = [...text.matchAll(/^([A-Z][\w/ ]*):\s+([\d.]+)[Ks]?$/gm)].map(
		([, name = "", value]): [string, number] => [name, Number(value)],
	);
	const all = new Map(figures);
	const get = (name: string): number => {
		const value = all.get(name);
		if (value === undefined) throw new Error(`expected the compiler to print "${name}", got:\n${text}`);
		return value;
	};
	return { seconds: get("Total time"), megabytes: get("Memory used") / 1000 };
}
