import { confidence } from "./decorators/confidence.ts";
import { version } from "./decorators/version.ts";
import type { Rule } from "./redocly.ts";
import { componentFileName } from "./rules/component-file-name.ts";
import { descriptionStyle } from "./rules/description-style.ts";
import { evidence } from "./rules/evidence.ts";
import { exampleMembers } from "./rules/example-members.ts";
import { examplesPresent } from "./rules/examples-present.ts";
import { keyOrder } from "./rules/key-order.ts";
import { knownExtensions } from "./rules/known-extensions.ts";
import { noAnyOfRequired } from "./rules/no-any-of-required.ts";
import { openResponseEnums } from "./rules/open-response-enums.ts";
import { policyPresent } from "./rules/policy-present.ts";
import { refToWholeFile } from "./rules/ref-to-whole-file.ts";
import { units } from "./rules/units.ts";
import { valueMeanings } from "./rules/value-meanings.ts";

type Plugin = { id: string; rules: { oas3: Record<string, Rule> }; decorators: { oas3: Record<string, Rule> } };

const plugin: Plugin = {
	id: "house",
	rules: {
		oas3: {
			"component-file-name": componentFileName,
			"description-style": descriptionStyle,
			evidence,
			"example-members": exampleMembers,
			"examples-present": examplesPresent,
			"key-order": keyOrder,
			"known-extensions": knownExtensions,
			"no-any-of-required": noAnyOfRequired,
			"open-response-enums": openResponseEnums,
			"policy-present": policyPresent,
			"ref-to-whole-file": refToWholeFile,
			units,
			"value-meanings": valueMeanings,
		},
	},
	decorators: { oas3: { confidence, version } },
};

// biome-ignore lint/style/noDefaultExport: Redocly takes a plugin from its default export.
export default (): Plugin => plugin;
