// Prism's HTTP server without its CLI: node prism-http.ts CONTRACT PORT
import { createRequire } from "node:module";
import { resolvePeer } from "../peers.ts";

const require = createRequire(resolvePeer("@stoplight/prism-cli/package.json"));
const { createLogger } = require("@stoplight/prism-core");
const { getHttpOperationsFromSpec } = require("@stoplight/prism-http");
const { createServer } = require("@stoplight/prism-http-server");
const [file = "", port = ""] = process.argv.slice(2);

const server = createServer(await getHttpOperationsFromSpec(file), {
	cors: false,
	config: {
		isProxy: false,
		checkSecurity: true,
		validateRequest: true,
		validateResponse: true,
		errors: false,
		upstreamProxy: undefined,
		mock: { dynamic: false },
	},
	components: { logger: createLogger("prism", { enabled: false }) },
});
await server.listen(Number(port), "127.0.0.1");
