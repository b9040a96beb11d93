/** The words after the three backticks of a code block. */
export interface FenceInfo {
	readonly language: string;
	/** The words `name=value`, and `name` alone as an empty value. They tell the tests how to run the block. */
	readonly attributes: Readonly<Record<string, string>>;
}

/** Reads `ts file=order.ts prints="two words"`. */
export function readFenceInfo(info: string): FenceInfo {
	const [language = "", ...words] = info.match(/(?:[^\s"]|"[^"]*")+/g) ?? [];
	const entries = words.map((word): [string, string] => {
		const [name = "", ...value] = word.split("=");
		return [name, value.join("=").replace(/^"(.*)"$/, "$1")];
	});
	return { language, attributes: Object.fromEntries(entries) };
}

/** The Markdown with only what a reader needs behind the backticks: the language, and the name of a file. */
export function withPlainFences(markdown: string): string {
	return markdown.replace(/^```(\S.*)$/gm, (_, info: string) => {
		const { language, attributes } = readFenceInfo(info);
		return attributes.file === undefined ? `\`\`\`${language}` : `\`\`\`${language} file=${attributes.file}`;
	});
}
