import type { Contract, Phase } from "../../src/index.ts";

/** One way in which a server is wrong, and what a report must say of it. */
export interface Defect {
	readonly name: string;
	readonly phase: Phase;
	/** Starts of the ids of the cases that are run. */
	readonly cases: string;
	/** The answer to a request, from that of a server that keeps the contract. */
	readonly change: (right: Response, request: Request, accept: () => Response) => Response | Promise<Response>;
	/** What each finding, or the first, must hold. */
	readonly finding: Readonly<Record<string, unknown>>;
	/** A cell that must be red because of it. */
	readonly cell?: string;
}

/** An answer with other headers, status or body. */
function copy(
	right: Response,
	edit: { status?: number; type?: string; body?: string | ReadableStream; without?: string },
): Response {
	const headers = new Headers(right.headers);
	if (edit.type !== undefined) headers.set("content-type", edit.type);
	if (edit.without !== undefined) headers.delete(edit.without);
	return new Response(edit.body === undefined ? right.body : edit.body, {
		status: edit.status ?? right.status,
		headers,
	});
}

async function edited(right: Response, edit: (body: Record<string, unknown>) => unknown): Promise<Response> {
	if (right.status !== 200) return right;
	return copy(right, { body: JSON.stringify(edit(JSON.parse(await right.text()))) });
}

/** Where the contract's first operation has what the defects are about. */
export function defectsOf(contract: Contract): Defect[] {
	const [order, results] = contract.operations;
	if (!order || !results) throw new Error("the contract has no two operations");
	const id = order.operationId;
	const success = order.responses.find(({ status }) => status.startsWith("2"));
	const media = success?.media[0];
	const example = media?.examples[0]?.name ?? "";
	const first = `examples/${id}/body/${example}`;
	const exampleCell = `status/${id}/body/${media?.mediaType.replaceAll("/", "~1")}/${example}`;
	const refusal = order.responses.find(({ status }) => status === "400")?.status;
	const at = (place: string) => `boundary/${id}/body/${place}/`;
	const property = (place: string, state: string) => `property/${id}/body/${place}/${state}`;
	const bound = (place: string, keyword: string) => `bound/${id}/body/${place}/${keyword}`;
	const lenientTo: Defect["change"] = (right, _, accept) => (String(right.status) === refusal ? accept() : right);
	const whole = { phase: "examples", cases: first, cell: exampleCell } as const;
	const auth = (name: string) =>
		({ phase: "auth", cases: `auth/${id}/`, cell: `auth/${id}/basicAuth+siteId/${name}` }) as const;
	return [
		{
			name: "takes an order without a required member",
			phase: "boundary",
			cases: at("orderId"),
			change: lenientTo,
			finding: { in: "body", pointer: "/orderId", rule: "required" },
			cell: property("orderId", "absent"),
		},
		{
			name: "takes a number for a text",
			phase: "boundary",
			cases: `${at("orderType")}type/integer`,
			change: lenientTo,
			finding: { in: "body", pointer: "/orderType", rule: "type" },
			cell: bound("orderType", "type"),
		},
		{
			name: "takes null where it is not allowed",
			phase: "boundary",
			cases: `${at("accountOwner")}type/null`,
			change: lenientTo,
			finding: { in: "body", pointer: "/accountOwner", rule: "type" },
			cell: property("accountOwner", "null"),
		},
		{
			name: "takes a text of the wrong pattern",
			phase: "boundary",
			cases: `${at("totalAmount.currency")}pattern`,
			change: lenientTo,
			finding: { in: "body", pointer: "/totalAmount/currency", rule: "pattern" },
			cell: bound("totalAmount.currency", "pattern"),
		},
		{
			name: "takes an empty text that must not be empty",
			phase: "boundary",
			cases: `${at("orderId")}minLength`,
			change: lenientTo,
			finding: { in: "body", pointer: "/orderId", rule: "minLength" },
			cell: bound("orderId", "minLength"),
		},
		{
			name: "takes a value that a closed list does not have",
			phase: "boundary",
			cases: `${at("authorizationStep")}enum`,
			change: lenientTo,
			finding: { in: "body", pointer: "/authorizationStep", rule: "enum" },
			cell: `enum/${id}/body/authorizationStep/(other)`,
		},
		{
			name: "takes an amount without its currency",
			phase: "boundary",
			cases: `${at("totalAmount")}dependentRequired`,
			change: lenientTo,
			finding: { in: "body", pointer: "/totalAmount/currency", rule: "dependentRequired" },
			cell: bound("totalAmount", "dependentRequired"),
		},
		{
			name: "does without the header of the version",
			phase: "boundary",
			cases: `boundary/${id}/header/api-version/absent`,
			change: lenientTo,
			finding: { in: "header", rule: "required" },
			cell: `property/${id}/header/api-version/absent`,
		},
		{
			name: "refuses a value that an open list does not have",
			phase: "boundary",
			cases: `${at("orderType")}enum/(other)`,
			change: () => Response.json({ status: "failed", message: "unknown order type" }, { status: Number(refusal) }),
			finding: { in: "status", expected: "status 200" },
			cell: `enum/${id}/body/orderType/(other)`,
		},
		{
			name: "knows a closed list in small letters only",
			phase: "boundary",
			cases: `${at("authorizationStep")}enum/P`,
			change: () => Response.json({ status: "failed", message: "unknown step" }, { status: Number(refusal) }),
			finding: { in: "status", expected: "status 200" },
			cell: `enum/${id}/body/authorizationStep/PRE_AUTHORIZATION`,
		},
		{
			name: "points at another place than the wrong one",
			phase: "boundary",
			cases: `${at("orderId")}type/null`,
			change: (right) => {
				const wrong = copy(right, {});
				const entry = { location: ["request", "body", "payment"], severity: "Error", code: "type", message: "" };
				if (wrong.headers.has("sl-violations")) wrong.headers.set("sl-violations", JSON.stringify([entry]));
				return wrong;
			},
			finding: { in: "body", pointer: "/orderId", received: "body /payment" },
			cell: property("orderId", "null"),
		},
		{
			name: "answers a status that is not documented",
			...whole,
			change: (right) => copy(right, { status: 202 }),
			finding: { in: "status", received: "status 202" },
		},
		{
			name: "fails with 500",
			...whole,
			change: () => new Response("oops", { status: 500, headers: { "content-type": "text/plain" } }),
			finding: { in: "status", received: "status 500" },
		},
		{
			name: "answers in another content type",
			...whole,
			change: (right) => copy(right, { type: "text/html" }),
			finding: { in: "header", pointer: "/content-type", rule: "content-type" },
		},
		{
			name: "sends JSON that ends too soon",
			...whole,
			change: async (right) => copy(right, { body: (await right.text()).slice(0, -5) }),
			finding: { in: "body", pointer: "", rule: "json" },
		},
		{
			name: "sends an empty body",
			...whole,
			change: (right) => copy(right, { body: "" }),
			finding: { in: "body", rule: "json" },
		},
		{
			name: "sends a list for an object",
			...whole,
			change: (right) => edited(right, (body) => [body]),
			finding: { in: "body", pointer: "", rule: "type" },
		},
		{
			name: "drops a required member of its answer",
			...whole,
			change: (right) => edited(right, ({ forterDecision: _, ...body }) => body),
			finding: { in: "body", pointer: "/forterDecision" },
		},
		{
			name: "sends a number for a text",
			...whole,
			change: (right) => edited(right, (body) => ({ ...body, forterDecision: 7 })),
			finding: { in: "body", pointer: "/forterDecision", rule: "type" },
		},
		{
			name: "sends null where it is not allowed",
			...whole,
			change: (right) => edited(right, (body) => ({ ...body, forterDecision: null })),
			finding: { in: "body", pointer: "/forterDecision", rule: "type" },
		},
		{
			name: "gives the decision in small letters",
			phase: "scenarios",
			cases: `scenarios/${id}/${example}`,
			change: (right) =>
				edited(right, (body) => ({ ...body, forterDecision: String(body.forterDecision).toLowerCase() })),
			finding: { in: "body", pointer: "/forterDecision" },
			cell: `scenario/${id}/${example}`,
		},
		{
			name: "declines what it must approve",
			phase: "scenarios",
			cases: `scenarios/${id}/${example}`,
			change: (right) => edited(right, (body) => ({ ...body, forterDecision: "DECLINE" })),
			finding: { in: "body", pointer: "/forterDecision" },
			cell: `scenario/${id}/${example}`,
		},
		{
			name: "sends an error body off the contract",
			phase: "boundary",
			cases: `${at("orderId")}absent`,
			change: (right) => (right.ok ? right : Response.json([{ error: "bad" }], { status: right.status })),
			finding: { in: "body", pointer: "", rule: "type" },
			cell: property("orderId", "absent"),
		},
		{
			name: "lets anybody in",
			...auth("none"),
			change: (right, _, accept) => (right.status === 401 ? accept() : right),
			finding: { in: "status", expected: "status 401" },
		},
		{
			name: "refuses whoever has the right to",
			...auth("accepted"),
			change: () => Response.json({ status: "failed", message: "no" }, { status: 401 }),
			finding: { in: "status", received: "status 401" },
		},
		{
			name: "says 200 to an unknown path",
			phase: "protocol",
			cases: `protocol/${id}/path`,
			change: (_, __, accept) => accept(),
			finding: { in: "status", expected: "status 404" },
		},
		{
			name: "does not name its methods",
			phase: "protocol",
			cases: `protocol/${id}/method/`,
			change: (right) => copy(right, { without: "allow" }),
			finding: { in: "header", pointer: "/allow" },
		},
		{
			name: "names a method that it does not have",
			phase: "protocol",
			cases: `protocol/${id}/method/`,
			change: (right) => {
				const wrong = copy(right, {});
				wrong.headers.set("allow", "TRACE");
				return wrong;
			},
			finding: { in: "header", pointer: "/allow", received: "TRACE" },
		},
		{
			name: "takes a text for JSON",
			phase: "protocol",
			cases: `protocol/${id}/content-type/text`,
			change: (_, __, accept) => accept(),
			finding: { in: "status", expected: "status 415 or 400" },
		},
		{
			name: "takes JSON that does not parse",
			phase: "protocol",
			cases: `protocol/${id}/malformed/cut short`,
			change: (_, __, accept) => accept(),
			finding: { in: "status", expected: `status ${refusal}` },
		},
		{
			name: "fails on what the caller says it takes",
			phase: "protocol",
			cases: `protocol/${id}/accept/*`,
			change: () => new Response("", { status: 406 }),
			finding: { in: "status", received: "status 406" },
		},
		{
			name: "never answers",
			...whole,
			change: () => new Promise<Response>(() => undefined),
			finding: { in: "status", rule: "timeout" },
		},
		{
			name: "stops in the middle of its answer",
			...whole,
			change: (right) =>
				copy(right, { body: new ReadableStream({ start: (out) => out.enqueue(new TextEncoder().encode("{")) }) }),
			finding: { in: "status", rule: "timeout" },
		},
	];
}
