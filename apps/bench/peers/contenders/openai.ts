import OpenAI from "openai";
import type { Settings } from "./settings.ts";

export const connect = ({ apiKey, timeoutMs }: Settings) => {
	const client = new OpenAI({ apiKey, timeout: timeoutMs });
	return (id: string) => client.models.retrieve(id);
};
