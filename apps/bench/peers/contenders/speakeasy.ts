import { Mistral } from "@mistralai/mistralai";
import type { Settings } from "./settings.ts";

export const connect = ({ apiKey, timeoutMs }: Settings) => {
	const mistral = new Mistral({ apiKey, timeoutMs });
	return (modelId: string) => mistral.models.retrieve({ modelId });
};
