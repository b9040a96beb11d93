import { createOrdersClient } from "@forter-orders/client";
import { steps } from "./steps.mjs";

globalThis.steps = steps;
globalThis.withoutOptIn = () => createOrdersClient({ siteId: "8b47c6d423ba", apiKey: "any-key" });
