import type { Violation } from "@forter-orders/spec";
import type { FaultName } from "./faults/definitions.ts";
import type { AnswerRule } from "./orders/choice.ts";

/** One request as the mock saw and answered it. */
export interface RecordedRequest {
	readonly method: string;
	readonly path: string;
	/** As the document says, or made from method and path; absent when no operation has them. */
	readonly operationId?: string;
	/** The parsed JSON, or the text when it is not JSON; absent without a body. */
	readonly body?: unknown;
	/** The status of the answer, whether or not a fault let it get through. */
	readonly status: number;
	/** Whether the request keeps the contract and the mock could serve what it asks for. */
	readonly verdict: "accepted" | "refused";
	/** What decided on the answer to an accepted request. */
	readonly chosenBy?: AnswerRule;
	/** The fault that struck, if any. */
	readonly fault?: FaultName;
	/** The id of the order, where the operation is for one. */
	readonly orderId?: string;
	/** What is unusual about an accepted request: a step of the order that is repeated or early, an unknown token. */
	readonly notes: readonly string[];
	/** Empty for a request that keeps the contract. */
	readonly violations: readonly Violation[];
	/** Milliseconds until the answer was found; the delay of a fault is not part of it. */
	readonly durationMs: number;
}

/** The last requests, oldest first. */
export interface Journal {
	/** One list that changes as requests come in. */
	readonly requests: readonly RecordedRequest[];
	/** Adds a request whose body has so many characters. */
	record(entry: RecordedRequest, bodyLength: number): void;
	clear(): void;
}

/** Bounds of what a journal keeps. */
export interface JournalLimits {
	readonly entries: number;
	/** Characters of all bodies together. */
	readonly characters: number;
}

const LIMITS: JournalLimits = { entries: 10_000, characters: 50_000_000 };

/** Makes an empty journal, which drops the oldest requests when it is full and always keeps the last one. */
export function createJournal(limits: JournalLimits = LIMITS): Journal {
	const requests: RecordedRequest[] = [];
	let lengths: number[] = [];
	let characters = 0;
	return {
		requests,
		record(entry, bodyLength) {
			requests.push(entry);
			lengths.push(bodyLength);
			characters += bodyLength;
			while (requests.length > 1 && (requests.length > limits.entries || characters > limits.characters)) {
				requests.shift();
				characters -= lengths.shift() ?? 0;
			}
		},
		clear() {
			requests.length = 0;
			lengths = [];
			characters = 0;
		},
	};
}
