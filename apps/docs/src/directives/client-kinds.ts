import { errorKinds } from "../content/error-kinds.ts";
import { code, markdownTable } from "../content/table.ts";
import type { Directive } from "./directive.ts";

/** `{{client-kinds}}`: the kinds of the client's errors, what each means and whether the client sent again by itself. */
export const clientKinds: Directive = () =>
	markdownTable(
		["Kind", "What happened"],
		errorKinds().map(({ kind, meaning }) => [`[${code(kind)}](page:errors/#${kind})`, meaning]),
	);
