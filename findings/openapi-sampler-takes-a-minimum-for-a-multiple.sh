#!/bin/sh
# Prediction, written before the first run: a number sample with `multipleOf` and `minimum` is the smallest multiple that is large enough.
# Seen: it is the minimum itself, a multiple or not.
# Found while choosing what makes samples for the documents of others.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund openapi-sampler@1.7.4
cat >run.mjs <<'END'
import { sample } from "openapi-sampler";

console.log("amount in steps of 0.05 from 0.01:", sample({ type: "number", minimum: 0.01, multipleOf: 0.05 }));
console.log("packs of 12 from 20:", sample({ type: "integer", minimum: 20, multipleOf: 12 }));
END
echo "openapi-sampler@1.7.4"
node run.mjs | tee output
cat >expected <<'END'
amount in steps of 0.05 from 0.01: 0.01
packs of 12 from 20: 20
END
diff expected output && echo "as written down"
