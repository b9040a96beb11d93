import { steps } from "./steps.mjs";

const worker = {
	async fetch(request) {
		return Response.json(await steps(await request.json()));
	},
};

// biome-ignore lint/style/noDefaultExport: workerd takes no other.
export { worker as default };
