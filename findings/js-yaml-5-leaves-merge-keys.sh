#!/bin/sh
# Prediction, written before the first run: `<<` brings in the members of the mapping that it names, as in js-yaml 3 and 4.
# Seen: `<<` is a member of that name; only a schema with `mergeTag` merges.
# Found while reading OpenAPI documents of others, some of which share members that way.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund js-yaml@5.5.0
cat >run.mjs <<'END'
import { CORE_SCHEMA, load, mergeTag } from "js-yaml";

const text = "usual: &usual { currency: USD }\norder: { <<: *usual, total: 5 }\n";
console.log("by default", JSON.stringify(load(text).order));
console.log("with mergeTag", JSON.stringify(load(text, { schema: CORE_SCHEMA.withTags(mergeTag) }).order));
END
echo "js-yaml@5.5.0"
node run.mjs | tee output
cat >expected <<'END'
by default {"<<":{"currency":"USD"},"total":5}
with mergeTag {"currency":"USD","total":5}
END
diff expected output && echo "as written down"
