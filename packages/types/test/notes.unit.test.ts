import { expect, test } from "vitest";
import { withNotes } from "../scripts/notes.ts";

test("a description gets the meaning of each known value, at any depth", () => {
	const schema = { description: "A letter.", "x-enumDescriptions": { "": "None.", A: "First." } };
	expect(withNotes({ properties: [{ letter: schema }] })).toEqual({
		properties: [{ letter: { ...schema, description: 'A letter.\n\n- `""`: None.\n- `A`: First.' } }],
	});
});

test("a part that is not of high confidence says so, also without a description of its own", () => {
	const note = "Confidence: low; confirm it with Forter before you rely on it.";
	const [described, bare] = [
		{ description: "A colour.", "x-confidence": "low" },
		{ $ref: "#/x", "x-confidence": "low" },
	];
	expect(withNotes(described)).toEqual({ ...described, description: `A colour.\n${note}` });
	expect(withNotes(bare)).toEqual({ ...bare, description: note });
});

test("everything else is left as it is", () => {
	const schema = { type: "string", examples: ["a", null, 1], description: "A text." };
	expect(withNotes(schema)).toEqual(schema);
});
