#!/bin/sh
# Prediction, written before the first run: members that are no keywords of JSON Schema, such as those with `x-`, are passed over.
# Seen: what stands in them is taken for schemas: two that hold the same `$id` make the constructor throw.
# Found as the second validator of the contract tests, on documents whose extensions hold whole examples.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @cfworker/json-schema@4.1.6
cat >run.mjs <<'END'
import { Validator } from "@cfworker/json-schema";

const sample = () => ({ $id: "https://example.com/orders/1" });
const schema = { type: "object", "x-first": sample(), "x-second": sample() };
try {
	console.log(new Validator(schema, "2020-12").validate({}).valid);
} catch (error) {
	console.log(error.message);
}
END
echo "@cfworker/json-schema@4.1.6"
node run.mjs | tee output
cat >expected <<'END'
Duplicate schema URI "https://example.com/orders/1".
END
diff expected output && echo "as written down"
