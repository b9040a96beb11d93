import { must } from "./must.ts";
import { type OperationId, operations } from "./operation.ts";
import { tried } from "./tried.ts";

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

/**
 * An order that got no decision, to be kept and sent again with `resend`.
 * `JSON.stringify` writes all of it: personal data, to be stored like the order. Nothing else prints it.
 */
export interface ResendTicket {
	/** What to store. */
	readonly toJSON: () => StoredTicket;
}

const version = 1;

/** Makes the ticket of a call. */
export function ticketOf(site: string, content: TicketContent): ResendTicket {
	const { operation, params, body } = content;
	return {
		toJSON: () => {
			let hash = 0;
			for (const character of [version, site, operation, params, body].join("\n")) {
				hash = (hash * 31 + (character.codePointAt(0) ?? 0)) | 0;
			}
			return { ...content, version, check: hash.toString(36) };
		},
	};
}

/** What a ticket holds, new or stored; throws a TypeError when it is not one of this site, or was changed. */
export function contentOf(site: string, ticket: ResendTicket | StoredTicket): TicketContent {
	const content = tried(() => {
		const json = JSON.stringify(ticket);
		const stored: TicketContent = JSON.parse(json);
		// Made anew, it has this version and the right checksum in the same places.
		return operations[stored.operation] && JSON.stringify(ticketOf(site, stored)) === json && stored;
	});
	must("ticket", `a resend ticket (version ${version}) of this site, unchanged`, content);
	return content;
}
