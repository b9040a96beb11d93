import type { OrdersErrorKind } from "../src/errors.ts";
import type { DocumentedErrorKind } from "../src/policy.gen.ts";

/** What the catalogue says of a kind of error that is the client's own. */
export interface Prose {
	readonly meaning: string;
	readonly cause: string;
	/** What to do; absent where it is what the operations advise. */
	readonly action?: string;
}

/** The kinds that come from what kept an answer from arriving, or from an answer that the contract does not know. */
export const ownKinds: { readonly [Kind in Exclude<OrdersErrorKind, DocumentedErrorKind>]: Prose } = {
	timeout: {
		meaning: "No complete answer arrived in time.",
		cause:
			"The server did not answer, or stopped in the middle of its answer, until attemptTimeoutMs or totalTimeoutMs had passed; or the apiKey function did not end.",
	},
	network: {
		meaning: "The connection failed.",
		cause:
			"The name was not found, nobody listened, the connection was reset, TLS failed, or what came was no HTTP or badly compressed; the causes of the error have the code.",
	},
	bad_response: {
		meaning: "The server answered with a success that carries no decision.",
		cause: "Often a proxy or a gateway answers in the server's place, with a page for example.",
	},
	redirect: {
		meaning: "The server answered with a redirect, which the client does not follow.",
		cause: "baseUrl is not the address of the API; key and order would go to an address that you did not choose.",
		action: "Correct baseUrl.",
	},
	aborted: {
		meaning: "Your signal ended the call.",
		cause: "The signal was aborted, for example because the shopper left; the cause of the error is its reason.",
		action: "Follow your own policy; the order may have arrived all the same.",
	},
	unexpected_status: {
		meaning: "The server answered with an error status that the contract does not list, outside of 500 to 599.",
		cause: "A proxy or a firewall answers in the server's place, or the API is newer than this package.",
		action:
			"Look at the status and the body of the error; capture and resend where the outcome has a ticket, else follow your own policy.",
	},
};

/** What the client adds to the cause of a kind that the contract documents. */
export const additions: { readonly [Kind in DocumentedErrorKind]?: string } = {
	unauthorized: "Without a status: the apiKey function gave no usable key.",
	server: "Any other status from 500 to 599 is of this kind as well.",
};
