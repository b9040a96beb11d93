import { must } from "./must.ts";
import type { Settings } from "./settings.ts";

// Not a member of the client, where printing could find the key.
const made: WeakMap<object, Settings> = new WeakMap();

/** Notes how a client was made. */
export function note<Client extends object>(client: Client, settings: Settings): Client {
	made.set(client, settings);
	return client;
}

/** How a client was made; throws a TypeError when this copy of the package did not make it. */
export function settingsFor(client: object): Settings {
	const settings = made.get(client);
	must("orders", "a client that this copy of the package made", settings);
	return settings;
}
