import { readFile } from "node:fs/promises";
import { readFacts } from "../contract.ts";
import type { Part } from "../part.ts";
import { buildTimes } from "./build-times.ts";
import { copyWorkspace } from "./copy.ts";
import { growthMeasures } from "./growth.ts";

/** How long the workspace takes to build, and how that grows with the contract. */
export const pipeline: Part = async ({ quick, progress }) => {
	const { file } = await readFacts();
	const document = JSON.parse(await readFile(file, "utf8"));
	progress("copy the workspace");
	await using copy = await copyWorkspace();
	progress("cold, warm and changed builds");
	const builds = await buildTimes(copy, quick ? 1 : 3);
	progress("growth");
	const growth = await growthMeasures(copy, document, quick ? [1, 2, 3] : [1, 2, 5, 10], quick ? 1 : 3);
	return [builds, ...growth];
};
