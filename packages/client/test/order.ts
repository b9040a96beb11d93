import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Order } from "@forter-orders/types";

const bundle = createRequire(import.meta.url).resolve("@forter-orders/openapi/openapi.json");
const contract = JSON.parse(readFileSync(bundle, "utf8"));
const { examples } = contract.paths["/v3/orders/{id}"].post.requestBody.content["application/json"];
const example = examples["card-approved"];

/** The order of the contract's example `card-approved`. */
export const order: Order = (example.$ref ? contract.components.examples[example.$ref.split("/").at(-1)] : example)
	.value;
