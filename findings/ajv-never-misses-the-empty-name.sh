#!/bin/sh
# Prediction, written before the first run: `required: [""]` is broken by an object without that member, in every mode of ajv.
# Seen: only with `allErrors`. Without it the object is valid, also when the empty name is one of several and is missing alone.
# Found when a document with such a member was mocked; our validator asks for it in both modes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund ajv@8.20.0 @cfworker/json-schema@4.1.6
cat >run.mjs <<'END'
import { Validator } from "@cfworker/json-schema";
import { Ajv2020 } from "ajv/dist/2020.js";

const first = new Ajv2020();
const all = new Ajv2020({ allErrors: true });
for (const [required, value] of [[[""], {}], [["a", ""], { a: 1 }], [["a", ""], { "": 1 }]]) {
	const schema = { type: "object", required };
	const verdicts = [first.validate(schema, value), all.validate(schema, value), new Validator(schema, "2020-12").validate(value).valid];
	console.log(JSON.stringify(required), JSON.stringify(value), "first error", verdicts[0], "all errors", verdicts[1], "cfworker", verdicts[2]);
}
END
echo "ajv@8.20.0 @cfworker/json-schema@4.1.6"
node run.mjs | tee output
cat >expected <<'END'
[""] {} first error true all errors false cfworker false
["a",""] {"a":1} first error true all errors false cfworker false
["a",""] {"":1} first error false all errors false cfworker false
END
diff expected output && echo "as written down"
