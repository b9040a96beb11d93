import { createHighlighterCore, type HighlighterCore } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";

const languages: Readonly<Record<string, string>> = {
	sh: "shellscript",
	mjs: "javascript",
	js: "javascript",
	ts: "typescript",
	json: "json",
	yaml: "yaml",
	http: "http",
	rb: "ruby",
	py: "python",
};

let loading: Promise<HighlighterCore> | undefined;

/** Code as HTML with a colour for each scheme in custom properties, so that one page serves light and dark. */
export async function highlight(code: string, language: string): Promise<string> {
	loading ??= load();
	const highlighter = await loading;
	return highlighter.codeToHtml(code, {
		lang: languages[language] ?? "text",
		themes: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
		defaultColor: false,
	});
}

function load(): Promise<HighlighterCore> {
	return createHighlighterCore({
		engine: createJavaScriptRegexEngine(),
		themes: [
			import("shiki/themes/github-light-high-contrast.mjs"),
			import("shiki/themes/github-dark-high-contrast.mjs"),
		],
		langs: [
			import("shiki/langs/shellscript.mjs"),
			import("shiki/langs/javascript.mjs"),
			import("shiki/langs/typescript.mjs"),
			import("shiki/langs/json.mjs"),
			import("shiki/langs/yaml.mjs"),
			import("shiki/langs/http.mjs"),
			import("shiki/langs/ruby.mjs"),
			import("shiki/langs/python.mjs"),
		],
	});
}
