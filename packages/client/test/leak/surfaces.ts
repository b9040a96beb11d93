import { Console } from "node:console";
import { Writable } from "node:stream";
import { inspect } from "node:util";

/** What a log would hold of a value. */
export type Surface = (value: unknown) => string;

/** The ways in which a value gets into a log. */
export const surfaces: readonly (readonly [string, Surface])[] = [
	["util.inspect", inspected],
	["util.inspect that calls getters", inspectedWithGetters],
	["JSON.stringify", (value) => `${JSON.stringify(value)}${JSON.stringify(value, undefined, 2)}`],
	["String", (value) => `${Object.prototype.toString.call(value)} ${String(value)} ${`${value}`}`],
	["message", (value) => String(memberOf(value, "message"))],
	["stack", (value) => String(memberOf(value, "stack"))],
	["debug output", (value) => `${printed(value)}${printed(cloneOf(value))}`],
];

function inspected(value: unknown): string {
	const everything = { depth: 20, showHidden: true, showProxy: true, maxStringLength: null } as const;
	return [inspect(value), inspect(value, everything), inspect({ a: [value] }, { depth: 10 })].join("\n");
}

function inspectedWithGetters(value: unknown): string {
	const everything = { depth: 20, showHidden: true, getters: true, maxStringLength: null } as const;
	return [inspect(value, everything), inspect({ a: [value] }, everything)].join("\n");
}

function memberOf(value: unknown, name: string): unknown {
	return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

/** What the methods of a console write. */
function printed(value: unknown): string {
	let text = "";
	const stream = new Writable({
		write(chunk, _encoding, done) {
			text += chunk;
			done();
		},
	});
	const console = new Console(stream);
	console.log(value);
	console.log("%s %o %O %j %d", value, value, value, value, value);
	console.dir(value, { depth: null, showHidden: true });
	console.table(value);
	console.trace(value);
	return text;
}

/** A structured clone, or the error that tells that there can be none. */
function cloneOf(value: unknown): unknown {
	try {
		return structuredClone(value);
	} catch (error) {
		return error;
	}
}
