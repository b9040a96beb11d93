import type { Context } from "../page.ts";

/** Makes Markdown out of the contract for a line `{{name argument …}}` of a guide. */
export type Directive = (context: Context, ...words: string[]) => string | Promise<string>;
