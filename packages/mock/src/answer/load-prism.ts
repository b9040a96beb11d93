import Module, { createRequire } from "node:module";

/** The parts of Prism that the mock uses. */
export interface PrismModules {
	readonly http: typeof import("@stoplight/prism-http");
	readonly core: typeof import("@stoplight/prism-core");
}

const require = createRequire(import.meta.url);

// Prism calls neither of them for a document of OpenAPI 3.
const NEVER_CALLED = ["@stoplight/http-spec/oas2/operation", "@stoplight/http-spec/postman/operation"];

/**
 * Loads Prism without what the mock never calls, which is a third of the time and of the memory. It takes one turn of
 * the event loop, so that nobody else can meet what stands in for the modules that are left out.
 */
export function loadPrism(): PrismModules {
	const inPrism = createRequire(require.resolve("@stoplight/prism-http"));
	const standIns = [
		...NEVER_CALLED.map((name) => standIn(inPrism.resolve(name), {})),
		// Of the fakers in seventy languages Prism takes the English one.
		standIn(inPrism.resolve("@faker-js/faker"), inPrism("@faker-js/faker/locale/en")),
	].filter(({ id }) => inPrism.cache[id] === undefined);
	for (const module of standIns) inPrism.cache[module.id] = module;
	try {
		return { http: require("@stoplight/prism-http"), core: require("@stoplight/prism-core") };
	} finally {
		for (const { id } of standIns) Reflect.deleteProperty(inPrism.cache, id);
	}
}

function standIn(file: string, exports: unknown): Module {
	return Object.assign(new Module(file), { exports, loaded: true });
}
