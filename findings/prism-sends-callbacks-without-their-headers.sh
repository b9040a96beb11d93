#!/bin/sh
# Prediction, written before the first run: a callback is sent with the header parameters that the document requires of it, filled like those of any response.
# Seen: it arrives with its body and without the header.
# Found while comparing what our mock sends with Prism; ours hands callbacks to Prism, so its README says so too.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @stoplight/prism-cli@5.16.0
cat >run.mjs <<'END'
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { spawn } from "node:child_process";

const json = (example) => ({ content: { "application/json": { schema: { type: "object" }, example } } });
const ok = { 200: { description: "ok" } };
const event = { in: "header", name: "X-Event", required: true, schema: { type: "string", enum: ["paid"] } };
const callbacks = { paid: { "{$request.body#/url}": { post: { parameters: [event], requestBody: json({ paid: true }), responses: ok } } } };
const paths = { "/orders": { post: { requestBody: json({}), callbacks, responses: ok } } };
writeFileSync("orders.json", JSON.stringify({ openapi: "3.0.3", info: { title: "Orders", version: "1" }, paths }));

const listen = async (server) => (await once(server.listen(0, "127.0.0.1"), "listening"), server.address().port);
const free = createServer();
const port = await listen(free);
await new Promise((done) => free.close(done));
let arrived = () => undefined;
const called = new Promise((resolve) => {
	arrived = resolve;
});
const shop = createServer(async (request, response) => {
	const text = Buffer.concat(await request.toArray()).toString();
	response.end();
	arrived({ text, headers: request.headers });
});
const shopPort = await listen(shop);
const prism = spawn("node_modules/.bin/prism", ["mock", "orders.json", "--port", String(port), "--multiprocess", "false"]);
for (let isUp = false; !isUp; ) {
	isUp = await fetch(`http://127.0.0.1:${port}/`).then(() => true, () => new Promise((next) => setTimeout(next, 200)));
}
const body = JSON.stringify({ url: `http://127.0.0.1:${shopPort}/` });
await fetch(`http://127.0.0.1:${port}/orders`, { method: "POST", headers: { "content-type": "application/json" }, body });
const { text, headers } = await called;
console.log("body", text);
console.log("x-event", headers["x-event"] ?? "is missing");
prism.kill();
shop.close();
shop.closeAllConnections();
END
echo "@stoplight/prism-cli@5.16.0"
node run.mjs | tee output
cat >expected <<'END'
body {"paid":true}
x-event is missing
END
diff expected output && echo "as written down"
