#!/bin/sh
# Prediction, written before the first run: OpenAPI 3.2 documents are refused, or `query` gets a member of the path like `get`.
# Seen: no error and no warning: the types of the path have the eight methods of OpenAPI 3.1, and the operation is nowhere.
# Found while giving OpenAPI 3.2 to every tool; whoever takes types from such a document misses operations.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund openapi-typescript@7.13.0 typescript@5.9.3
cat >run.mjs <<'END'
import openapiTS, { astToString } from "openapi-typescript";

const responses = { 200: { description: "found" } };
const paths = { "/orders": { get: { operationId: "list", responses }, query: { operationId: "search", responses } } };
const types = astToString(await openapiTS({ openapi: "3.2.0", info: { title: "Orders", version: "1" }, paths }));
for (const name of ["list", "search"]) console.log(name, types.includes(`${name}: {`) ? "is there" : "is missing");
console.log("query method", /^\s+query\??: (?!never)/m.test(types) ? "is there" : "is missing");
END
echo "openapi-typescript@7.13.0 typescript@5.9.3"
node run.mjs | tee output
cat >expected <<'END'
list is there
search is missing
query method is missing
END
diff expected output && echo "as written down"
