import type { Operation } from "@forter-orders/spec";
import type { TestCase } from "../model/case.ts";
import type { Mutant } from "./model.ts";
import { type Answer, spoiling } from "./spoiling.ts";

/** A fault in the answers with one status, to whatever request. */
interface ProtocolFault {
	readonly operator: string;
	readonly from: number;
	readonly edit: (answer: Answer) => Partial<Answer>;
	readonly touches: (test: TestCase) => boolean;
	/** Set when the answers are those to a path or method that the operation does not have. */
	readonly elsewhere?: boolean;
}

const about =
	(part: string) =>
	({ id }: TestCase): boolean =>
		id.includes(part);
const withHeader =
	(name: string, value: string | undefined) =>
	({ headers }: Answer): Partial<Answer> => {
		if (value === undefined) headers.delete(name);
		else headers.set(name, value);
		return { headers };
	};
const accept = (): Partial<Answer> => ({ status: 200 });

/** The header in which the mock, as Prism does, says what is wrong with a request. */
const VIOLATIONS = "sl-violations";
const ELSEWHERE = JSON.stringify([
	{ location: ["request", "body", "seeded"], severity: "Error", code: "required", message: "" },
]);

const faults: readonly ProtocolFault[] = [
	{ operator: "accept an unknown path", from: 404, edit: accept, touches: about("path/unknown"), elsewhere: true },
	{ operator: "accept another method", from: 405, edit: accept, touches: about("method/"), elsewhere: true },
	{
		operator: "drop Allow",
		from: 405,
		edit: withHeader("allow", undefined),
		touches: about("method/"),
		elsewhere: true,
	},
	{
		operator: "name another method in Allow",
		from: 405,
		edit: withHeader("allow", "TRACE"),
		touches: about("method/"),
		elsewhere: true,
	},
	{ operator: "accept another content type", from: 415, edit: accept, touches: about("content-type/") },
	{ operator: "fail on malformed JSON", from: 400, edit: () => ({ status: 500 }), touches: about("malformed/") },
	{
		operator: "hide the place of the fault",
		from: 400,
		edit: (answer) => (answer.headers.has(VIOLATIONS) ? withHeader(VIOLATIONS, ELSEWHERE)(answer) : {}),
		touches: ({ phase }) => phase === "boundary",
	},
];

/** The faults in answers that HTTP asks for and no operation documents. */
export function protocolMutants(operation: Operation): Mutant[] {
	const { operationId } = operation;
	return faults.map(({ operator, from, edit, touches, elsewhere = false }) => ({
		id: `responses/${operator}/${operationId}`,
		family: "responses",
		operator,
		operationId,
		change: `${operationId}: ${operator}`,
		touches: (test) => test.operationId === operationId && touches(test),
		open: async ({ base }) => ({
			witness: `an answer ${from} is another`,
			context: spoiling(base.context, elsewhere ? undefined : operation, (answer) =>
				answer.status === from ? { ...answer, ...edit(answer) } : undefined,
			),
		}),
	}));
}
