import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { triggersOf } from "../src/content/triggers.ts";
import { tryData, withValue } from "../src/content/try-data.ts";
import { curlOf, requestFor } from "../src/try/request.ts";
import { readViolations } from "../src/try/violations.ts";
import { context } from "./support/context.ts";

const { operations, groups, user } = tryData(context);
const [first] = Object.values(operations);
if (!first) throw new Error("expected an operation");

test("offers a scenario for each trigger, with its value in its place", () => {
	const offered = groups.at(-1)?.scenarios ?? [];
	const triggers = triggersOf(context.scenarios);
	expect(offered.map(({ operation }) => operation)).toEqual(triggers.map(({ operationId }) => operationId));
	for (const [index, { value }] of triggers.entries()) expect(JSON.stringify(offered[index]?.body)).toContain(value);
});

test("takes the order id of the body into the path, whatever it is", () => {
	const send = (body: string) => requestFor("http://127.0.0.1:4010", user, first, body).url;
	expect(send('{"orderId":"a/b c"}')).toBe("http://127.0.0.1:4010/v3/orders/a%2Fb%20c");
	expect(send("{")).toBe(`http://127.0.0.1:4010/v3/orders/${first.example}`);
	expect(send('{"orderId":""}')).toBe(`http://127.0.0.1:4010/v3/orders/${first.example}`);
});

test("writes a command that a shell takes as it is meant, quotes and all", () => {
	const body = `{"name":"O'Neill $(date) \`date\` \\"x\\""}`;
	const request = requestFor("http://127.0.0.1:4010", user, first, body);
	const script = `curl() { printf '%s\\0' "$@"; }\n${curlOf(request)}`;
	const words = execFileSync("bash", ["-c", script]).toString().split("\0");
	expect(words).toContain(body);
	expect(words).toContain(request.url);
	for (const [name, value] of Object.entries(request.headers)) expect(words).toContain(`${name}: ${value}`);
});

test("reads the places of faults, and says when there are too many for a header", () => {
	const header = [
		{ location: ["request", "body", "a/b", "0"], severity: "Error", code: "type", message: "must be text" },
	];
	expect(readViolations(JSON.stringify(header))).toEqual([
		{ place: "body /a~1b/0", rule: "type", message: "must be text" },
	]);
	expect(readViolations(null)).toEqual([]);
	expect(readViolations("Too many violations! [{")).toHaveLength(1);
});

test("puts a value where a pointer says, and leaves what it was given alone", () => {
	const order = { payment: [{ creditCard: { bin: "411111" } }] };
	expect(withValue(order, "/payment/0/creditCard/fullCreditCard", "1")).toEqual({
		payment: [{ creditCard: { bin: "411111", fullCreditCard: "1" } }],
	});
	expect(withValue(order, "/accountOwner/email", "a")).toMatchObject({ accountOwner: { email: "a" } });
	expect(order).toEqual({ payment: [{ creditCard: { bin: "411111" } }] });
});
