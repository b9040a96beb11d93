import { createMock, type RecordedRequest } from "@forter-orders/mock";
import { credentials } from "./credentials.ts";
import type { Language } from "./languages.ts";
import { type SentRequest, startRecorder } from "./recorder.ts";
import { type Ending, runSample } from "./run.ts";
import { type SampledScenario, samplePath } from "./sample-files.ts";

/** A run of a sample: how it ended, what it sent, and how the mock judged that. */
export type Run = Ending & { sent: SentRequest[]; journal: RecordedRequest[] };
/** What differs from a plain run: a variable that is left out, or a response that is asked for. */
export type Circumstances = { without?: string; prefer?: string };
/** The mock on a port, with samples to run against it, one at a time. */
export type Stage = {
	run: (scenario: SampledScenario, language: Language, circumstances?: Circumstances) => Promise<Run>;
	close: () => Promise<void>;
};

/** The configuration that every sample needs; the suite's own credentials. */
export const required: Record<string, string> = {
	FORTER_SITE_ID: credentials.siteId,
	FORTER_API_KEY: credentials.apiKey,
};

/** Starts a mock on a free port. */
export async function startStage(): Promise<Stage> {
	const mock = await createMock();
	const recorder = await startRecorder(await mock.listen());
	return {
		async run(scenario, language, { without = "", prefer } = {}) {
			const [sentBefore, journalBefore] = [recorder.requests.length, mock.requests.length];
			recorder.added = prefer ? { prefer } : {};
			const all: Record<string, string> = { ...required, FORTER_BASE_URL: recorder.url };
			const { [without]: _, ...env } = all;
			const ending = await runSample(language, samplePath(scenario, language.extension), env);
			return { ...ending, sent: recorder.requests.slice(sentBefore), journal: mock.requests.slice(journalBefore) };
		},
		async close() {
			await recorder.close();
			await mock.close();
		},
	};
}
