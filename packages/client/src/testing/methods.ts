import { isTimed, quick } from "./quick.ts";

/** The client with methods that wait for no timeout, each followed by a step that may throw. */
export function withMethods<Client extends object>(client: Client, afterwards: () => void): Client {
	const members = Object.getOwnPropertyDescriptors(client);
	for (const member of Object.values<PropertyDescriptor>(members)) {
		const value: unknown = member.value;
		if (typeof value === "function") {
			member.value = (...given: readonly unknown[]): unknown => {
				const swift = given.map((argument) => (isTimed(argument) ? quick(argument) : argument));
				const result: unknown = Reflect.apply(value, client, swift);
				return result instanceof Promise ? result.finally(afterwards) : result;
			};
		} else if (typeof value === "object" && value !== null) {
			member.value = withMethods(value, afterwards);
		}
	}
	return Object.create(Object.getPrototypeOf(client), members);
}
