import Module, { createRequire } from "node:module";

/** The parts of Prism that the mock uses. */
export interface PrismModules {
	readonly http: typeof import("@stoplight/prism-http");
	readonly core: typeof import("@stoplight/prism-core");
}

const require = createRequire(import.meta.url);

// Prism needs them for documents of OpenAPI 2 and of Postman, which the mock does not serve.
const SELDOM_CALLED = ["@stoplight/http-spec/oas2/operation", "@stoplight/http-spec/postman/operation"];

/**
 * Loads Prism without what the mock never calls, which is a third of the time and of the memory. Whoever else shares
 * this Prism and does call it gets the real thing at that moment. It takes one turn of the event loop, so that nobody
 * else can meet what stands in for the modules that are left out.
 */
export function loadPrism(): PrismModules {
	const inPrism = createRequire(require.resolve("@stoplight/prism-http"));
	const standIns = [
		...SELDOM_CALLED.map((name) => standIn(inPrism, name, {})),
		// Of the fakers in seventy languages Prism takes the English one.
		standIn(inPrism, "@faker-js/faker", inPrism("@faker-js/faker/locale/en")),
	].filter(({ id }) => inPrism.cache[id] === undefined);
	for (const module of standIns) inPrism.cache[module.id] = module;
	try {
		return { http: require("@stoplight/prism-http"), core: require("@stoplight/prism-core") };
	} finally {
		for (const { id } of standIns) Reflect.deleteProperty(inPrism.cache, id);
	}
}

/** A module that has what is given, and loads the one that it stands for when it is asked for anything else. */
function standIn(inPrism: NodeJS.Require, name: string, given: object): Module {
	const get = (_: object, member: string | symbol): unknown =>
		Reflect.get(Object.hasOwn(given, member) ? given : inPrism(name), member);
	return Object.assign(new Module(inPrism.resolve(name)), { exports: new Proxy({}, { get }), loaded: true });
}
