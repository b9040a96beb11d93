#!/bin/sh
# Prediction, written before the first run: with an engine of its own (`code.regExp`) each `pattern` of a schema is tested by what the engine made of it.
# Seen: patterns are kept by the text of what the engine made; where that is an object without a `toString` of its own, every pattern is tested by the first that the instance ever met, which is one of its own meta-schema.
# Found while giving ajv patterns with a time limit; the two engines here differ in `toString` alone.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund ajv@8.20.0
cat >run.mjs <<'END'
import { Ajv2020 } from "ajv/dist/2020.js";

class Plain {
	constructor(pattern) {
		this.expression = new RegExp(pattern, "u");
	}
	test(text) {
		return this.expression.test(text);
	}
}
class Named extends Plain {
	toString() {
		return String(this.expression);
	}
}
const schema = { type: "object", properties: { colour: { type: "string", pattern: "^#[0-9a-f]{6}$" } } };
for (const Engine of [Plain, Named]) {
	const regExp = Object.assign((pattern) => new Engine(pattern), { code: "new Engine" });
	const validate = new Ajv2020({ code: { regExp } }).compile(schema);
	console.log(Engine.name, validate({ colour: "#a1b2c3" }) ? "valid" : `${validate.errors[0].instancePath} is wrong`);
}
END
echo "ajv@8.20.0"
node run.mjs | tee output
cat >expected <<'END'
Plain /colour is wrong
Named valid
END
diff expected output && echo "as written down"
