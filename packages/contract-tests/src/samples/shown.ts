import { readFileSync } from "node:fs";
import { isObject, listOf, objectOf, readPointer, textOf } from "@forter-orders/spec";
import { bundledContract } from "../contract/load.ts";
import type { SampleResults } from "../model/run-options.ts";
import { printed, storyOf } from "./expected.ts";
import { type Language, languages, missingTool } from "./languages.ts";
import { type SampledScenario, sampledScenarios, samplePath } from "./sample-files.ts";
import { startStage } from "./stage.ts";

/** A sample that the contract shows. */
export type ShownSample = {
	operationId: string;
	label: string;
	source: string;
	/** The scenario and the language of the file with the same text. */
	file: { scenario: SampledScenario; language: Language } | undefined;
};

/** Every sample that the contract shows. */
export function shownSamples(): ShownSample[] {
	const { operations, document } = bundledContract();
	return operations.flatMap(({ operationId, pointer }) =>
		listOf(readPointer(document, `${pointer}/x-codeSamples`))
			.filter(isObject)
			.map((sample) => {
				const source = textOf(objectOf(sample).source) ?? "";
				return { operationId, label: String(sample.label), source, file: fileOf(operationId, source) };
			}),
	);
}

function fileOf(operationId: string, source: string): ShownSample["file"] {
	for (const scenario of sampledScenarios.filter((one) => one.operationId === operationId)) {
		const language = languages.find(
			({ extension }) => readFileSync(samplePath(scenario, extension), "utf8") === source,
		);
		if (language) return { scenario, language };
	}
	return undefined;
}

/** Runs every sample that the contract shows, and says of each whether it prints the decision; one that cannot run is left out. */
export async function runShownSamples(): Promise<SampleResults> {
	const stage = await startStage();
	const results: Record<string, boolean> = {};
	try {
		for (const { operationId, label, file } of shownSamples()) {
			if (file && (await missingTool(file.language))) continue;
			results[`${operationId}/${label}`] = file !== undefined && (await isRight(stage, file));
		}
	} finally {
		await stage.close();
	}
	return results;
}

async function isRight(
	stage: Awaited<ReturnType<typeof startStage>>,
	{ scenario, language }: NonNullable<ShownSample["file"]>,
): Promise<boolean> {
	const { exitCode, stdout, journal } = await stage.run(scenario, language);
	const shown = language.extension === "sh" && exitCode === 0 ? printed(JSON.parse(stdout)) : stdout.trim();
	const accepted = journal.length === 1 && journal.every(({ violations }) => violations.length === 0);
	return exitCode === 0 && accepted && shown === printed(storyOf(scenario).response);
}
