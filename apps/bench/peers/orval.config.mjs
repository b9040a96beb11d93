// A base URL that is known only at run time has no flag.
export const orders = {
	input: "./build/openapi.json",
	output: { target: "./build/orval/client.ts", client: "fetch", baseUrl: { runtime: "process.env.ORDERS_BASE_URL" } },
};
