import { must } from "./must.ts";
import { type OperationId, operations } from "./operation.ts";

/** A call as a ticket keeps it. */
export interface TicketContent {
	readonly operation: OperationId;
	/** The parameters, as JSON. */
	readonly params: string;
	/** The body, as JSON. */
	readonly body: string | undefined;
}

/** What `JSON.stringify` writes of a ticket. */
export interface StoredTicket extends Omit<TicketContent, "operation"> {
	readonly operation: string;
	readonly version: number;
	/** A checksum, which tells an accident, not an attack. */
	readonly check: string;
}

const version = 1;

/**
 * An order that got no decision, to be kept and sent again with `resend`.
 * `JSON.stringify` writes all of it: personal data, to be stored like the order. Nothing else prints it.
 */
export class ResendTicket {
	readonly #stored: StoredTicket;

	constructor(site: string, content: TicketContent) {
		this.#stored = { version, ...content, check: checkOf(site, content) };
	}

	/** What to store. */
	toJSON(): StoredTicket {
		return this.#stored;
	}
}

/** What a ticket holds, new or stored; throws a TypeError when it is not one of this site, or was changed. */
export function contentOf(site: string, ticket: ResendTicket | StoredTicket): TicketContent {
	return must("ticket", `a resend ticket (version ${version}) of this site, unchanged and parsed from its JSON`, () => {
		const stored: StoredTicket & TicketContent = JSON.parse(JSON.stringify(ticket));
		return (
			stored.version === version && stored.check === checkOf(site, stored) && operations[stored.operation] && stored
		);
	});
}

function checkOf(site: string, { operation, params, body }: TicketContent): string {
	let hash = 0;
	for (const unit of [version, site, operation, params, body].join("\n")) {
		hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 16777619);
	}
	return hash.toString(36);
}
