import Stripe from "stripe";
import type { Settings } from "./settings.ts";

export const connect = ({ apiKey, timeoutMs }: Settings) => {
	const stripe = new Stripe(apiKey, { timeout: timeoutMs });
	return (id: string) => stripe.paymentIntents.retrieve(id);
};
