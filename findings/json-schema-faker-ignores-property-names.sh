#!/bin/sh
# Prediction, written before the first run: the names of the members that `minProperties` asks for keep `propertyNames`.
# Seen: they are `prop` and a number, whatever `propertyNames` says, so that the value is not valid.
# Found while making answers of maps by code; our samples name such members themselves.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund json-schema-faker@0.6.3 ajv@8.20.0
cat >run.mjs <<'END'
import { Ajv2020 } from "ajv/dist/2020.js";
import { generateSync } from "json-schema-faker";

const schema = { type: "object", propertyNames: { pattern: "^[A-Z]{3}$" }, minProperties: 2 };
const isValid = new Ajv2020().compile(schema);
const values = [1, 2, 3, 4, 5].map((seed) => generateSync(schema, { seed }));
const names = values.flatMap(Object.keys);
console.log("valid", values.filter((value) => isValid(value)).length, "of", values.length);
console.log("names that begin with prop", names.filter((name) => name.startsWith("prop")).length, "of", names.length);
END
echo "json-schema-faker@0.6.3 ajv@8.20.0"
node run.mjs | tee output
cat >expected <<'END'
valid 0 of 5
names that begin with prop 10 of 10
END
diff expected output && echo "as written down"
