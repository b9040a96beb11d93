import { isObject } from "@forter-orders/spec/structure";
import { extensions } from "../extensions.ts";
import { createReporter, follow, type Rule } from "../redocly.ts";

/** Only extensions that are documented are used, where they belong and in their form. */
export const knownExtensions: Rule = () => {
	const report = createReporter();
	return {
		any: {
			enter(node, ctx) {
				if (!isObject(node) || isMap(ctx.type.name)) return;
				for (const key of Object.keys(node).filter((key) => key.startsWith("x-"))) {
					const extension = extensions[key];
					const place = ctx.location.child(key);
					const value = follow(ctx, { node: node[key], location: place });
					if (extension === undefined) report(ctx, `"${key}" is not a known extension.`, place.key());
					else if (!extension.on.includes(ctx.type.name))
						report(ctx, `"${key}" belongs on: ${extension.on.join(", ")}.`, place.key());
					else if (!extension.accepts(value.node)) report(ctx, `${extension.expected} is expected.`, value.location);
				}
			},
		},
	};
};

/** In these the keys are names of the contract, which may begin as an extension does. */
function isMap(type: string): boolean {
	return type === "SchemaProperties" || type === "SpecExtension" || type.endsWith("Map");
}
