// A process that asks its own mock without a port: tells when it had the first answer, and when it did so many requests.
import { createMock } from "@forter-orders/mock";
import { readFacts } from "../contract.ts";
import { repeat } from "./process.ts";
import { postTo, requestsOver } from "./request.ts";

const mock = await createMock();
const { valid } = requestsOver(postTo(mock), await readFacts());
await valid(mock.url);
process.send?.("ready");
process.on("message", async (count: number) => {
	await repeat(count, () => valid(mock.url));
	process.send?.("done");
});
