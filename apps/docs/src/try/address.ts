const hosts = ["127.0.0.1", "localhost"];

/** The address of a mock on this machine, or why the text is none. */
export type MockAddress = { readonly url: string } | { readonly problem: string };

/** Reads the address of a mock; only this machine is taken, so that no order and no key can reach a real host. */
export function readAddress(text: string): MockAddress {
	const given = text.trim();
	const url = URL.canParse(given) ? new URL(given) : undefined;
	if (!url) return { problem: `This is no address. Enter the mock's, such as http://${hosts[0]}:4010.` };
	if (url.protocol !== "http:" || !hosts.includes(url.hostname)) {
		return { problem: `Only a mock on this machine can be asked: http://${hosts.join(" or http://")}, and a port.` };
	}
	if (url.username !== "" || url.password !== "")
		return { problem: "Leave user and password out: demo values are sent." };
	if (url.pathname !== "/" || url.search !== "" || url.hash !== "") {
		return { problem: `Enter host and port alone: ${url.origin}.` };
	}
	return { url: url.origin };
}
