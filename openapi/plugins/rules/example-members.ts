import { isObject, listOf, objectOf } from "@forter-orders/spec/structure";
import { type Context, createReporter, follow, member, members, type Place, type Rule } from "../redocly.ts";

/** Every member of an example is described, but for those of objects that are open by name. */
export const exampleMembers: Rule = () => {
	const report = createReporter();
	return {
		MediaType: {
			enter(node, ctx) {
				const media = { node, location: ctx.location };
				const schema = member(ctx, media, "schema");
				for (const [, example] of members(ctx, media, "examples"))
					for (const place of undescribed(ctx, bodyOf(example), schema))
						report(ctx, "No schema describes this member.", place.location.key());
			},
		},
	};
};

function bodyOf(example: Place): Place {
	return { node: objectOf(example.node).value, location: example.location.child("value") };
}

function* undescribed(ctx: Context, value: Place, schema: Place): Generator<Place> {
	const parts = partsOf(ctx, schema);
	for (const [index, node] of listOf(value.node).entries()) {
		const items = parts.find(({ node }) => "items" in objectOf(node)) ?? schema;
		yield* undescribed(ctx, { node, location: value.location.child(index) }, member(ctx, items, "items"));
	}
	if (!isObject(value.node)) return;
	const isOpen = parts.some(({ node }) => objectOf(node).additionalProperties === true);
	for (const [name, node] of Object.entries(value.node)) {
		const place = { node, location: value.location.child(name) };
		const owner = parts.find((part) => name in objectOf(objectOf(part.node).properties));
		if (owner) yield* undescribed(ctx, place, member(ctx, member(ctx, owner, "properties"), name));
		else if (!isOpen) yield place;
	}
}

function partsOf(ctx: Context, schema: Place): Place[] {
	const whole = follow(ctx, schema);
	const branches = ["allOf", "anyOf", "oneOf"].flatMap((key) =>
		listOf(objectOf(whole.node)[key]).map((node, index) => ({ node, location: whole.location.child([key, index]) })),
	);
	return [whole, ...branches.flatMap((branch) => partsOf(ctx, branch))];
}
